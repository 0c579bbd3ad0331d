package org.cuewright.inspect;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// Reads a manifest of unknown origin: no DTD, no entities, no file or host but the bytes at hand, bounded in depth.
final class XmlReader {
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final int DEEPEST = 100;

    private final String entry;
    private final List<Problem> problems;

    private XmlReader(String entry, List<Problem> problems) {
        this.entry = entry;
        this.problems = problems;
    }

    static Optional<XmlElement> read(String entry, byte[] bytes, List<Problem> problems) {
        return new XmlReader(entry, problems).read(bytes);
    }

    private Optional<XmlElement> read(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return fault(Code.PKG_XML_ENCODING, "UTF-16");
        }
        var isMarked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        if (isMarked) {
            problems.add(Problem.of(Code.PKG_XML_BOM, Location.entry(entry), entry));
        }
        var text = new String(
                bytes, isMarked ? 3 : 0, Math.min(bytes.length - (isMarked ? 3 : 0), 200), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(text);
        if (declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")) {
            return fault(Code.PKG_XML_ENCODING, declared.group(1));
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException _) {
            return fault(Code.PKG_XML_ENCODING, "some other encoding");
        }
        return parse(bytes);
    }

    private Optional<XmlElement> parse(byte[] bytes) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8");
            Optional<XmlElement> root = Optional.empty();
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return fault(Code.PKG_XML_DOCTYPE);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    root = Optional.of(element(reader, 0));
                }
            }
            return root;
        } catch (XMLStreamException e) {
            return fault(Code.PKG_XML_MALFORMED, said(e));
        }
    }

    private static XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("elements nest deeper than " + DEEPEST, reader.getLocation());
        }
        var namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        var name = reader.getLocalName();
        var line = reader.getLocation().getLineNumber();
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var space = reader.getAttributeNamespace(i);
            var local = reader.getAttributeLocalName(i);
            attributes.put(
                    space == null || space.isEmpty() ? local : "{" + space + "}" + local, reader.getAttributeValue(i));
        }
        var children = new ArrayList<XmlElement>();
        var text = new StringBuilder();
        for (var event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(namespace, name, attributes, children, text.toString(), line);
    }

    private Optional<XmlElement> fault(Code code, String... more) {
        var args = new ArrayList<Object>();
        args.add(entry);
        args.addAll(List.of(more));
        problems.add(Problem.of(code, Location.entry(entry), args.toArray()));
        return Optional.empty();
    }

    private static String said(XMLStreamException e) {
        return String.valueOf(e.getMessage()).replace('\n', ' ');
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (var i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
