package org.cuewright.pack.scorm12;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.Map;
import org.cuewright.pack.XmlDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/// `imsmanifest.xml` as CAM 1.2, 2.3 has it; the order of components is the order of elements.
@JsonRootName(value = "manifest", namespace = Scorm12Manifest.CP)
@JsonPropertyOrder({"identifier", "version", "schemaLocation", "metadata", "organizations", "resources"})
record Scorm12Manifest(
        @JacksonXmlProperty(isAttribute = true) String identifier,
        @JacksonXmlProperty(isAttribute = true) String version,

        @JacksonXmlProperty(isAttribute = true, namespace = Scorm12Manifest.XSI)
        String schemaLocation,

        @JsonProperty(namespace = Scorm12Manifest.CP) Metadata metadata,
        @JsonProperty(namespace = Scorm12Manifest.CP) Organizations organizations,

        @JacksonXmlElementWrapper(localName = "resources", namespace = Scorm12Manifest.CP)
        @JacksonXmlProperty(localName = "resource", namespace = Scorm12Manifest.CP)
        List<Resource> resources) {
    static final String CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    static final String ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    String write() {
        return XmlDocument.write(this, Map.of("adlcp", ADL));
    }

    @JsonPropertyOrder({"schema", "schemaversion"})
    record Metadata(
            @JsonProperty(namespace = CP) String schema,
            @JsonProperty(namespace = CP) String schemaversion) {
        static final Metadata SCORM12 = new Metadata("ADL SCORM", "1.2");
    }

    @JsonPropertyOrder({"default", "organization"})
    record Organizations(
            @JacksonXmlProperty(isAttribute = true, localName = "default")
            String standard,

            @JsonProperty(namespace = CP) Organization organization) {}

    @JsonPropertyOrder({"identifier", "title", "item"})
    record Organization(
            @JacksonXmlProperty(isAttribute = true) String identifier,
            @JsonProperty(namespace = CP) String title,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "item", namespace = CP)
            List<Item> items) {}

    @JsonPropertyOrder({"identifier", "identifierref", "isvisible", "title", "masteryscore"})
    record Item(
            @JacksonXmlProperty(isAttribute = true) String identifier,
            @JacksonXmlProperty(isAttribute = true) String identifierref,
            @JacksonXmlProperty(isAttribute = true) boolean isvisible,
            @JsonProperty(namespace = CP) String title,
            @JsonProperty(namespace = ADL) @Nullable Integer masteryscore) {}

    @JsonPropertyOrder({"identifier", "type", "scormtype", "href", "file"})
    record Resource(
            @JacksonXmlProperty(isAttribute = true) String identifier,
            @JacksonXmlProperty(isAttribute = true) String type,

            @JacksonXmlProperty(isAttribute = true, namespace = ADL)
            String scormtype,

            @JacksonXmlProperty(isAttribute = true) String href,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "file", namespace = CP)
            List<File> files) {}

    record File(@JacksonXmlProperty(isAttribute = true) String href) {}
}
