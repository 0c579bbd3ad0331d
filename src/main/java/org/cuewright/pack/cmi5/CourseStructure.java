package org.cuewright.pack.cmi5;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.Map;
import org.cuewright.pack.XmlDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import tools.jackson.dataformat.xml.annotation.JacksonXmlText;

/// `cmi5.xml` as cmi5 13 has it. Units stand side by side without blocks: a block would say nothing that they do not.
@JsonRootName(value = "courseStructure", namespace = CourseStructure.NS)
@JsonPropertyOrder({"course", "au"})
record CourseStructure(
        @JsonProperty(namespace = CourseStructure.NS) Course course,

        @JacksonXmlElementWrapper(useWrapping = false)
        @JacksonXmlProperty(localName = "au", namespace = CourseStructure.NS)
        List<Unit> units) {
    static final String NS = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    String write() {
        return XmlDocument.write(this, Map.of());
    }

    @JsonPropertyOrder({"id", "title", "description"})
    record Course(
            @JacksonXmlProperty(isAttribute = true) String id,
            @JsonProperty(namespace = NS) Text title,
            @JsonProperty(namespace = NS) Text description) {}

    @JsonPropertyOrder({"id", "moveOn", "masteryScore", "launchMethod", "title", "description", "url"})
    record Unit(
            @JacksonXmlProperty(isAttribute = true) String id,
            @JacksonXmlProperty(isAttribute = true) String moveOn,

            @JacksonXmlProperty(isAttribute = true) @Nullable
            String masteryScore,

            @JacksonXmlProperty(isAttribute = true) String launchMethod,
            @JsonProperty(namespace = NS) Text title,
            @JsonProperty(namespace = NS) Text description,
            @JsonProperty(namespace = NS) String url) {}

    record Text(@JsonProperty(namespace = NS) LangString langstring) {
        static Text of(String language, String text) {
            return new Text(new LangString(language, text));
        }
    }

    record LangString(
            @JacksonXmlProperty(isAttribute = true) String lang,
            @JacksonXmlText String text) {}
}
