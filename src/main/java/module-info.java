/// Cuewright: exports nothing, opens only what Jackson and picocli reflect on.
module org.cuewright {
    requires com.fasterxml.jackson.annotation;
    requires java.xml;
    requires jdk.httpserver;
    requires static org.jspecify;
    requires tools.jackson.databind;
    requires zip4j;

    opens org.cuewright.course to
            tools.jackson.databind;
    opens org.cuewright.preview to
            tools.jackson.databind;
    opens org.cuewright.preview.cmi5 to
            tools.jackson.databind;
    opens org.cuewright.preview.lms to
            tools.jackson.databind;
    opens org.cuewright.preview.lrs to
            tools.jackson.databind;
    opens org.cuewright.preview.manifest to
            tools.jackson.databind;
    opens org.cuewright.preview.stored to
            tools.jackson.databind;
}
