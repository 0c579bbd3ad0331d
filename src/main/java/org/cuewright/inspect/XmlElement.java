package org.cuewright.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of a manifest; attributes go by their plain name, or by `{namespace}name` when they have one.
record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int line) {
    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    Optional<String> attribute(String namespace, String name) {
        return attribute("{" + namespace + "}" + name);
    }

    boolean is(String namespace, String name) {
        return this.namespace.equals(namespace) && this.name.equals(name);
    }

    /// Children of that name in this element's own namespace.
    List<XmlElement> children(String name) {
        return children(namespace, name);
    }

    List<XmlElement> children(String namespace, String name) {
        return children.stream().filter(child -> child.is(namespace, name)).toList();
    }

    Optional<XmlElement> child(String name) {
        return children(name).stream().findFirst();
    }

    Optional<XmlElement> child(String namespace, String name) {
        return children(namespace, name).stream().findFirst();
    }

    /// The text of a child, stripped; empty when there is none.
    String childText(String name) {
        return child(name).map(child -> child.text().strip()).orElse("");
    }

    /// This element and all below it.
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }
}
