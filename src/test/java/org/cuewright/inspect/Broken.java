package org.cuewright.inspect;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cuewright.model.Standard;
import org.cuewright.problem.Code;

/// One fault: what is done to which package, and what it is called.
record Broken(String name, Standard base, Code expected, Consumer<TestZip> fault) {
    static final String MANIFEST = "imsmanifest.xml";

    @Override
    public String toString() {
        return name + " is " + expected;
    }

    static Broken broken(String name, Standard base, Code expected, Consumer<TestZip> fault) {
        return new Broken(name, base, expected, fault);
    }

    static Consumer<TestZip> edit(String entry, UnaryOperator<String> change) {
        return zip -> zip.edit(entry, change);
    }

    static Consumer<TestZip> replace(String entry, String from, String to) {
        return edit(entry, text -> text.replace(from, to));
    }

    static Consumer<TestZip> update(String entry, UnaryOperator<TestZip.Item> change) {
        return zip -> zip.update(entry, change);
    }

    static Consumer<TestZip> extra(String name) {
        return zip -> zip.add(name, "x");
    }

    static UnaryOperator<TestZip.Item> flags(int flags) {
        return item -> item.withFlags(flags);
    }

    static UnaryOperator<TestZip.Item> method(int method) {
        return item -> item.withMethod(method);
    }

    static Consumer<TestZip> inItem12(String element, String value) {
        return replace(
                MANIFEST,
                "<title>Lesson one</title>",
                "<title>Lesson one</title><adlcp:%1$s>%2$s</adlcp:%1$s>".formatted(element, value));
    }

    static Consumer<TestZip> inItem2004(String xml) {
        return replace(MANIFEST, "<title>Lesson one</title>", "<title>Lesson one</title>" + xml);
    }
}
