package org.cuewright.preview.manifest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// A manifest's elements by local name, whatever prefix or edition of a namespace it uses.
record Xml(Element element) {
    static Xml parse(byte[] document) throws IOException, SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new Xml(builder.parse(new ByteArrayInputStream(document)).getDocumentElement());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return element.getLocalName();
    }

    List<Xml> children() {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .flatMap(Xml::ofElement)
                .toList();
    }

    List<Xml> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    Optional<Xml> child(String name) {
        return children(name).stream().findFirst();
    }

    /// The element at the end of a path of child names.
    Optional<Xml> at(String... path) {
        var found = Optional.of(this);
        for (var name : path) {
            found = found.flatMap(xml -> xml.child(name));
        }
        return found;
    }

    String text() {
        return element.getTextContent().strip();
    }

    /// An attribute by local name, of any namespace and any case: `scormtype` and `scormType` are one.
    Optional<String> attribute(String name) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(attribute -> attribute.getLocalName().equalsIgnoreCase(name))
                .map(attribute -> attribute.getNodeValue().strip())
                .findFirst();
    }

    private static Stream<Xml> ofElement(Node node) {
        return node instanceof Element child ? Stream.of(new Xml(child)) : Stream.empty();
    }
}
