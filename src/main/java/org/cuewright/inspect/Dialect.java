package org.cuewright.inspect;

import org.cuewright.problem.Code;

/// Where the two editions of SCORM say the same thing in different words, and the codes that go with each.
enum Dialect {
    SCORM12(
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2",
            "scormtype",
            "1.2"),
    SCORM2004(
            "http://www.imsglobal.org/xsd/imscp_v1p1",
            "http://www.adlnet.org/xsd/adlcp_v1p3",
            "scormType",
            "2004 4th Edition");

    private final String packaging;
    private final String adl;
    private final String scormType;
    private final String version;

    Dialect(String packaging, String adl, String scormType, String version) {
        this.packaging = packaging;
        this.adl = adl;
        this.scormType = scormType;
        this.version = version;
    }

    /// The namespace of content packaging.
    String packaging() {
        return packaging;
    }

    /// The namespace of ADL's additions to it.
    String adl() {
        return adl;
    }

    /// The attribute that tells a SCO from an asset.
    String scormType() {
        return scormType;
    }

    String version() {
        return version;
    }

    Code code(Fault fault) {
        return switch (this) {
            case SCORM12 -> fault.in12;
            case SCORM2004 -> fault.in2004;
        };
    }

    /// The faults that both editions know.
    enum Fault {
        VERSION(Code.S12_VERSION, Code.S04_VERSION),
        ID(Code.S12_ID_INVALID, Code.S04_ID_INVALID),
        DEFAULT_ORGANIZATION(Code.S12_DEFAULT_ORGANIZATION, Code.S04_DEFAULT_ORGANIZATION),
        TITLE(Code.S12_TITLE_MISSING, Code.S04_TITLE_MISSING),
        ITEM_RESOURCE(Code.S12_ITEM_RESOURCE, Code.S04_ITEM_RESOURCE),
        SCORM_TYPE(Code.S12_SCORM_TYPE, Code.S04_SCORM_TYPE),
        RESOURCE_TYPE(Code.S12_RESOURCE_TYPE, Code.S04_RESOURCE_TYPE),
        RESOURCE_HREF(Code.S12_RESOURCE_HREF, Code.S04_RESOURCE_HREF);

        private final Code in12;
        private final Code in2004;

        Fault(Code in12, Code in2004) {
            this.in12 = in12;
            this.in2004 = in2004;
        }
    }
}
