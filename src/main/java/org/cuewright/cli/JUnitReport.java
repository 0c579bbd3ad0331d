package org.cuewright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cuewright.app.BatchItem;
import org.cuewright.problem.Problem;

/// Writes a batch as the XML that build servers show as a test run: a test for each project.
final class JUnitReport {
    private JUnitReport() {}

    static void write(List<BatchItem> items, Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        try (var out = Files.newBufferedWriter(file)) {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "cuewright batch");
            xml.writeAttribute("tests", String.valueOf(items.size()));
            xml.writeAttribute("failures", String.valueOf(count(items, BatchItem.Result.FAILED)));
            xml.writeAttribute("skipped", String.valueOf(count(items, BatchItem.Result.CANCELLED)));
            for (var item : items) {
                write(item, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static long count(List<BatchItem> items, BatchItem.Result result) {
        return items.stream().filter(item -> item.result() == result).count();
    }

    private static void write(BatchItem item, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "cuewright");
        xml.writeAttribute("name", item.name());
        xml.writeAttribute("time", String.valueOf(item.durationMs() / 1000.0));
        switch (item.result()) {
            case FAILED -> {
                var errors = item.problems().stream().filter(Problem::isError).toList();
                xml.writeStartElement("failure");
                xml.writeAttribute(
                        "message",
                        errors.isEmpty() ? "failed" : errors.getFirst().text());
                xml.writeCharacters(errors.stream()
                        .map(problem -> problem.code().id() + " " + problem.where() + ": " + problem.text())
                        .collect(Collectors.joining("\n")));
                xml.writeEndElement();
            }
            case CANCELLED -> xml.writeEmptyElement("skipped");
            case EXPORTED, UNCHANGED -> {}
        }
        xml.writeEndElement();
    }
}
