package org.cuewright.pack.scorm2004;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.TreeMap;
import org.cuewright.pack.XmlDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/// `imsmanifest.xml` as CAM 4th Edition, 3.4 has it; the order of components is the order of elements.
@JsonRootName(value = "manifest", namespace = Scorm2004Manifest.CP)
@JsonPropertyOrder({"identifier", "version", "schemaLocation", "metadata", "organizations", "resources"})
record Scorm2004Manifest(
        @JacksonXmlProperty(isAttribute = true) String identifier,
        @JacksonXmlProperty(isAttribute = true) String version,

        @JacksonXmlProperty(isAttribute = true, namespace = Scorm2004Manifest.XSI)
        String schemaLocation,

        @JsonProperty(namespace = Scorm2004Manifest.CP) Metadata metadata,
        @JsonProperty(namespace = Scorm2004Manifest.CP) Organizations organizations,

        @JacksonXmlElementWrapper(localName = "resources", namespace = Scorm2004Manifest.CP)
        @JacksonXmlProperty(localName = "resource", namespace = Scorm2004Manifest.CP)
        List<Resource> resources) {
    static final String CP = "http://www.imsglobal.org/xsd/imscp_v1p1";
    static final String ADL = "http://www.adlnet.org/xsd/adlcp_v1p3";
    static final String NAV = "http://www.adlnet.org/xsd/adlnav_v1p3";
    static final String SEQ = "http://www.adlnet.org/xsd/adlseq_v1p3";
    static final String SS = "http://www.imsglobal.org/xsd/imsss";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String SCHEMA_LOCATION = String.join(
            " ",
            CP,
            "imscp_v1p1.xsd",
            ADL,
            "adlcp_v1p3.xsd",
            SEQ,
            "adlseq_v1p3.xsd",
            NAV,
            "adlnav_v1p3.xsd",
            SS,
            "imsss_v1p0.xsd");

    String write() {
        var prefixes = new TreeMap<String, String>();
        prefixes.put("adlcp", ADL);
        prefixes.put("adlnav", NAV);
        prefixes.put("adlseq", SEQ);
        prefixes.put("imsss", SS);
        return XmlDocument.write(this, prefixes);
    }

    @JsonPropertyOrder({"schema", "schemaversion"})
    record Metadata(
            @JsonProperty(namespace = CP) String schema,
            @JsonProperty(namespace = CP) String schemaversion) {
        static final Metadata FOURTH_EDITION = new Metadata("ADL SCORM", "2004 4th Edition");
    }

    @JsonPropertyOrder({"default", "organization"})
    record Organizations(
            @JacksonXmlProperty(isAttribute = true, localName = "default")
            String standard,

            @JsonProperty(namespace = CP) Organization organization) {}

    @JsonPropertyOrder({"identifier", "title", "item", "sequencing"})
    record Organization(
            @JacksonXmlProperty(isAttribute = true) String identifier,
            @JsonProperty(namespace = CP) String title,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "item", namespace = CP)
            List<Item> items,

            @JsonProperty(namespace = SS) Sequencing sequencing) {}

    @JsonPropertyOrder({"identifier", "identifierref", "isvisible", "title", "sequencing", "presentation"})
    record Item(
            @JacksonXmlProperty(isAttribute = true) String identifier,
            @JacksonXmlProperty(isAttribute = true) String identifierref,
            @JacksonXmlProperty(isAttribute = true) boolean isvisible,
            @JsonProperty(namespace = CP) String title,
            @JsonProperty(namespace = SS) Sequencing sequencing,
            @JsonProperty(namespace = NAV) @Nullable Presentation presentation) {}

    @JsonPropertyOrder({"controlMode", "objectives", "deliveryControls"})
    record Sequencing(
            @JsonProperty(namespace = SS) @Nullable ControlMode controlMode,
            @JsonProperty(namespace = SS) @Nullable Objectives objectives,
            @JsonProperty(namespace = SS) @Nullable DeliveryControls deliveryControls) {
        /// Without flow nothing would start by itself.
        static final Sequencing OF_ORGANIZATION = new Sequencing(new ControlMode(true, true), null, null);
    }

    record ControlMode(
            @JacksonXmlProperty(isAttribute = true) boolean choice,
            @JacksonXmlProperty(isAttribute = true) boolean flow) {}

    record Objectives(@JsonProperty(namespace = SS) PrimaryObjective primaryObjective) {}

    /// A pass mark; `minNormalizedMeasure` reaches the content as `cmi.scaled_passing_score`.
    @JsonPropertyOrder({"objectiveID", "satisfiedByMeasure", "minNormalizedMeasure"})
    record PrimaryObjective(
            @JacksonXmlProperty(isAttribute = true) String objectiveID,
            @JacksonXmlProperty(isAttribute = true) boolean satisfiedByMeasure,
            @JsonProperty(namespace = SS) String minNormalizedMeasure) {}

    /// What keeps the sequencer from completing or satisfying an activity whose content has said nothing.
    @JsonPropertyOrder({"tracked", "completionSetByContent", "objectiveSetByContent"})
    record DeliveryControls(
            @JacksonXmlProperty(isAttribute = true) boolean tracked,
            @JacksonXmlProperty(isAttribute = true) boolean completionSetByContent,
            @JacksonXmlProperty(isAttribute = true) boolean objectiveSetByContent) {
        static final DeliveryControls CONTENT_REPORTS = new DeliveryControls(true, true, true);
    }

    record Presentation(@JsonProperty(namespace = NAV) NavigationInterface navigationInterface) {
        /// A single SCO has nothing before or after it.
        static final Presentation ALONE = new Presentation(new NavigationInterface(List.of("previous", "continue")));
    }

    record NavigationInterface(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "hideLMSUI", namespace = NAV)
            List<String> hidden) {}

    @JsonPropertyOrder({"identifier", "type", "scormType", "href", "file"})
    record Resource(
            @JacksonXmlProperty(isAttribute = true) String identifier,
            @JacksonXmlProperty(isAttribute = true) String type,

            @JacksonXmlProperty(isAttribute = true, namespace = ADL)
            String scormType,

            @JacksonXmlProperty(isAttribute = true) String href,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "file", namespace = CP)
            List<File> files) {}

    record File(@JacksonXmlProperty(isAttribute = true) String href) {}
}
