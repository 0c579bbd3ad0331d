/// Cuewright: exports nothing, opens only what Jackson and picocli reflect on.
module org.cuewright {
    requires com.fasterxml.jackson.annotation;
    requires static org.jspecify;
    requires tools.jackson.databind;

    opens org.cuewright.course to
            tools.jackson.databind;
}
