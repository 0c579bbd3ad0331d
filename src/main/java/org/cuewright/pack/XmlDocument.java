package org.cuewright.pack;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;
import org.codehaus.stax2.util.StreamWriter2Delegate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.XmlMapper;

/// Writes annotated records as an XML document: UTF-8 without a byte order mark, the declaration first, prefixes
/// declared
/// once at the root, absent values left out, lines ended the same everywhere.
public final class XmlDocument {
    private static final XmlFactory FACTORY = new XmlFactory();
    private static final XmlMapper XML = XmlMapper.builder(FACTORY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(new CleanText()))
            .build();

    private XmlDocument() {}

    /// `prefixes` from prefix to namespace; the namespace of the root itself needs none.
    public static String write(Object root, Map<String, String> prefixes) {
        var out = new StringWriter();
        try {
            var factory = FACTORY.getXMLOutputFactory();
            factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
            var writer = new Prefixed((XMLStreamWriter2) factory.createXMLStreamWriter(out), prefixes);
            XML.writeValue(writer, root);
            writer.close();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException("records that are no XML: " + root.getClass(), e);
        }
        var body = out.toString().replace("\r\n", "\n").strip();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body + "\n";
    }

    /// Declares the prefixes with the first element, where readers of all ages look for them.
    private static final class Prefixed extends StreamWriter2Delegate {
        private final Map<String, String> prefixes;
        private boolean isStarted;

        Prefixed(XMLStreamWriter2 parent, Map<String, String> prefixes) {
            super(parent);
            setParent(parent);
            this.prefixes = prefixes;
        }

        @Override
        public void writeStartElement(String prefix, String name, String namespace) throws XMLStreamException {
            super.writeStartElement(prefix, name, namespace);
            declare();
        }

        @Override
        public void writeStartElement(String namespace, String name) throws XMLStreamException {
            super.writeStartElement(namespace, name);
            declare();
        }

        private void declare() throws XMLStreamException {
            if (isStarted) {
                return;
            }
            isStarted = true;
            for (var prefix : prefixes.entrySet()) {
                writeNamespace(prefix.getKey(), prefix.getValue());
            }
        }
    }

    private static final class CleanText extends StdScalarSerializer<String> {
        CleanText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator generator, SerializationContext context) {
            generator.writeString(XmlNames.clean(text));
        }
    }
}
