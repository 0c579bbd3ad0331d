/// Cuewright: exports nothing, opens only what Jackson and picocli reflect on.
module org.cuewright {
    requires atlantafx.base;
    requires com.fasterxml.jackson.annotation;
    requires info.picocli;
    requires java.desktop;
    requires java.prefs;
    requires java.xml;
    requires javafx.controls;
    requires javafx.media;
    requires jdk.httpserver;
    requires org.codehaus.stax2;
    requires org.commonmark;
    requires org.controlsfx.controls;
    requires static org.jspecify;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.xml;
    requires zip4j;

    opens org.cuewright.cli to
            info.picocli;
    opens org.cuewright.course to
            tools.jackson.databind;
    opens org.cuewright.fx to
            javafx.graphics;
    opens org.cuewright.pack.cmi5 to
            tools.jackson.databind;
    opens org.cuewright.pack.scorm12 to
            tools.jackson.databind;
    opens org.cuewright.pack.scorm2004 to
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
