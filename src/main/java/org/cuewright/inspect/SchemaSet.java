package org.cuewright.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Source;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;
import org.xml.sax.SAXException;

/// The schemas of one edition of SCORM, taken from the program alone: never from the package, a disk or a host.
final class SchemaSet {
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>\\[]*(?:\\[.*?])?\\s*>", Pattern.DOTALL);

    private final String folder;
    private final List<String> roots;
    private final Code code;

    SchemaSet(String folder, List<String> roots, Code code) {
        this.folder = folder;
        this.roots = List.copyOf(roots);
        this.code = code;
    }

    static SchemaSet scorm12() {
        return new SchemaSet("scorm12", List.of("imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd"), Code.S12_SCHEMA_INVALID);
    }

    static SchemaSet scorm2004() {
        return new SchemaSet(
                "scorm2004",
                List.of("imscp_v1p1.xsd", "adlcp_v1p3.xsd", "adlseq_v1p3.xsd", "adlnav_v1p3.xsd", "imsss_v1p0.xsd"),
                Code.S04_SCHEMA_INVALID);
    }

    /// The first fault, if any: those that follow are often its echoes.
    List<Problem> check(String entry, byte[] xml) {
        var faults = new ArrayList<Problem>();
        try {
            var validator = schema().newValidator();
            validator.setErrorHandler(new FirstFault(fault -> faults.add(Problem.of(
                    code, Location.entry(entry), fault.getLineNumber(), String.valueOf(fault.getMessage())))));
            validator.validate(new StAXSource(
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8")));
        } catch (SAXException | XMLStreamException e) {
            if (faults.isEmpty()) {
                faults.add(Problem.of(code, Location.entry(entry), 0, String.valueOf(e.getMessage())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private Schema schema() throws SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // The names below look like files; the resolver answers for each of them, so no file is opened.
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setResourceResolver((_, _, _, systemId, _) -> new SchemaInput(systemId, text(systemId)));
        var sources = roots.stream().map(this::source).toArray(Source[]::new);
        return factory.newSchema(sources);
    }

    private Source source(String name) {
        return new StreamSource(new StringReader(text(name)), "file:///" + name);
    }

    private String text(String systemId) {
        var name = systemId.substring(systemId.lastIndexOf('/') + 1);
        try (var in = SchemaSet.class.getResourceAsStream("/schemas/" + folder + "/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name + " for " + folder);
            }
            return mended(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The published `ims_xml.xsd` binds the XML namespace as its default, which is forbidden, and `xml.xsd` brings a
    /// DTD that defines nothing it needs: both are left out in memory, while packages carry the files unchanged.
    private static String mended(String schema) {
        return DOCTYPE.matcher(schema)
                .replaceFirst("")
                .replace("<xsd:schema xmlns=\"http://www.w3.org/XML/1998/namespace\"", "<xsd:schema");
    }
}
