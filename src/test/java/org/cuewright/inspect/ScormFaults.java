package org.cuewright.inspect;

import static org.cuewright.inspect.Broken.MANIFEST;
import static org.cuewright.inspect.Broken.broken;
import static org.cuewright.inspect.Broken.edit;
import static org.cuewright.inspect.Broken.inItem12;
import static org.cuewright.inspect.Broken.inItem2004;
import static org.cuewright.inspect.Broken.replace;
import static org.cuewright.model.Standard.SCORM12;
import static org.cuewright.model.Standard.SCORM2004;

import java.util.stream.Stream;
import org.cuewright.problem.Code;

/// What can be wrong with packages of SCORM 1.2 and SCORM 2004.
final class ScormFaults {
    private ScormFaults() {}

    static Stream<Broken> scorm12() {
        return Stream.of(
                broken(
                        "a namespace of its own",
                        SCORM12,
                        Code.S12_NAMESPACE,
                        replace(
                                MANIFEST,
                                "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"",
                                "xmlns=\"urn:x\"")),
                broken(
                        "another schema version",
                        SCORM12,
                        Code.S12_VERSION,
                        replace(MANIFEST, "<schemaversion>1.2<", "<schemaversion>CAM 1.3<")),
                broken("another schema name", SCORM12, Code.S12_VERSION, replace(MANIFEST, "ADL SCORM", "SCORM")),
                broken(
                        "a control file that is missing",
                        SCORM12,
                        Code.S12_CONTROL_FILE_MISSING,
                        zip -> zip.remove("adlcp_rootv1p2.xsd")),
                broken(
                        "an identifier used twice",
                        SCORM12,
                        Code.S12_ID_INVALID,
                        replace(MANIFEST, "item identifier=\"item-u1\"", "item identifier=\"resource-u1\"")),
                broken(
                        "an identifier that begins with a digit",
                        SCORM12,
                        Code.S12_ID_INVALID,
                        replace(MANIFEST, "identifier=\"item-u1\"", "identifier=\"1-item\"")),
                broken(
                        "a default that names nothing",
                        SCORM12,
                        Code.S12_DEFAULT_ORGANIZATION,
                        edit(MANIFEST, xml -> xml.replaceAll("default=\"[^\"]*\"", "default=\"nobody\""))),
                broken(
                        "an item without a title",
                        SCORM12,
                        Code.S12_TITLE_MISSING,
                        replace(MANIFEST, "<title>Lesson one</title>", "")),
                broken(
                        "an item that refers to nothing",
                        SCORM12,
                        Code.S12_ITEM_RESOURCE,
                        replace(MANIFEST, "identifierref=\"resource-u1\"", "identifierref=\"resource-u9\"")),
                broken(
                        "scormType with a capital",
                        SCORM12,
                        Code.S12_SCORM_TYPE,
                        replace(MANIFEST, "adlcp:scormtype", "adlcp:scormType")),
                broken(
                        "a resource of another type",
                        SCORM12,
                        Code.S12_RESOURCE_TYPE,
                        replace(MANIFEST, "type=\"webcontent\"", "type=\"video\"")),
                broken(
                        "a SCO without href",
                        SCORM12,
                        Code.S12_RESOURCE_HREF,
                        replace(MANIFEST, "adlcp:scormtype=\"sco\" href=\"index.html\"", "adlcp:scormtype=\"sco\"")),
                broken("a mastery score above 100", SCORM12, Code.S12_MASTERY_RANGE, inItem12("masteryscore", "120")),
                broken("a mastery score in words", SCORM12, Code.S12_MASTERY_RANGE, inItem12("masteryscore", "high")),
                broken("a time that is none", SCORM12, Code.S12_MAX_TIME, inItem12("maxtimeallowed", "PT1H")),
                broken(
                        "elements out of order",
                        SCORM12,
                        Code.S12_ITEM_ORDER,
                        replace(
                                MANIFEST,
                                "<title>Lesson one</title>",
                                "<title>Lesson one</title><adlcp:masteryscore>80</adlcp:masteryscore>"
                                        + "<adlcp:datafromlms>x</adlcp:datafromlms>")),
                broken("an action that is none", SCORM12, Code.S12_SCHEMA_INVALID, inItem12("timelimitaction", "stop")),
                broken(
                        "an element nobody knows",
                        SCORM12,
                        Code.S12_SCHEMA_INVALID,
                        replace(MANIFEST, "</metadata>", "<colour>red</colour></metadata>")),
                broken(
                        "a title too long",
                        SCORM12,
                        Code.S12_SCHEMA_INVALID,
                        replace(MANIFEST, "<title>Lesson one<", "<title>" + "long ".repeat(50) + "<")));
    }

    static Stream<Broken> scorm2004() {
        return Stream.of(
                broken(
                        "a namespace of its own",
                        SCORM2004,
                        Code.S04_NAMESPACE,
                        replace(MANIFEST, "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\"", "xmlns=\"urn:x\"")),
                broken("the 3rd Edition", SCORM2004, Code.S04_VERSION, replace(MANIFEST, "4th", "3rd")),
                broken(
                        "a control file that is missing",
                        SCORM2004,
                        Code.S04_CONTROL_FILE_MISSING,
                        zip -> zip.remove("imsss_v1p0util.xsd")),
                broken(
                        "an identifier with a blank",
                        SCORM2004,
                        Code.S04_ID_INVALID,
                        replace(MANIFEST, "identifier=\"item-u1\"", "identifier=\"item u1\"")),
                broken(
                        "a default that names nothing",
                        SCORM2004,
                        Code.S04_DEFAULT_ORGANIZATION,
                        edit(MANIFEST, xml -> xml.replaceAll("default=\"[^\"]*\"", "default=\"nobody\""))),
                broken(
                        "an item without a title",
                        SCORM2004,
                        Code.S04_TITLE_MISSING,
                        replace(MANIFEST, "<title>Lesson one</title>", "")),
                broken(
                        "an item that refers to nothing",
                        SCORM2004,
                        Code.S04_ITEM_RESOURCE,
                        replace(MANIFEST, "identifierref=\"resource-u1\"", "identifierref=\"resource-u9\"")),
                broken(
                        "scormtype without a capital",
                        SCORM2004,
                        Code.S04_SCORM_TYPE,
                        replace(MANIFEST, "adlcp:scormType", "adlcp:scormtype")),
                broken(
                        "a resource of another type",
                        SCORM2004,
                        Code.S04_RESOURCE_TYPE,
                        replace(MANIFEST, "type=\"webcontent\"", "type=\"video\"")),
                broken(
                        "a SCO without href",
                        SCORM2004,
                        Code.S04_RESOURCE_HREF,
                        replace(MANIFEST, "adlcp:scormType=\"sco\" href=\"index.html\"", "adlcp:scormType=\"sco\"")),
                broken(
                        "a cluster that refers to a resource",
                        SCORM2004,
                        Code.S04_CLUSTER_REFERENCE,
                        edit(
                                MANIFEST,
                                xml -> xml.replace(
                                                "<item identifier=\"item-u1\"",
                                                "<item identifier=\"cluster\" identifierref=\"resource-u1\">"
                                                        + "<title>All</title><item identifier=\"item-u1\"")
                                        .replace("</item>", "</item></item>"))),
                broken(
                        "a threshold without completedByMeasure",
                        SCORM2004,
                        Code.S04_THRESHOLD,
                        inItem2004("<adlcp:completionThreshold minProgressMeasure=\"0.9\"/>")),
                broken(
                        "a threshold as text",
                        SCORM2004,
                        Code.S04_THRESHOLD,
                        inItem2004("<adlcp:completionThreshold>0.9</adlcp:completionThreshold>")),
                broken(
                        "a pass mark above 1",
                        SCORM2004,
                        Code.S04_OBJECTIVE,
                        replace(MANIFEST, "Measure>0.8<", "Measure>80<")),
                broken(
                        "a pass mark that does nothing",
                        SCORM2004,
                        Code.S04_OBJECTIVE,
                        replace(MANIFEST, "satisfiedByMeasure=\"true\"", "satisfiedByMeasure=\"false\"")),
                broken(
                        "an objective without a mark",
                        SCORM2004,
                        Code.S04_OBJECTIVE,
                        replace(MANIFEST, "<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>", "")),
                broken(
                        "content that does not report",
                        SCORM2004,
                        Code.S04_NOT_SET_BY_CONTENT,
                        replace(MANIFEST, "completionSetByContent=\"true\"", "completionSetByContent=\"false\"")),
                broken(
                        "an organization without flow",
                        SCORM2004,
                        Code.S04_NO_FLOW,
                        replace(MANIFEST, "flow=\"true\"", "flow=\"false\"")),
                broken(
                        "a base without a slash",
                        SCORM2004,
                        Code.S04_BASE,
                        replace(MANIFEST, "<resources>", "<resources xml:base=\"./.\">")),
                broken(
                        "a type in the wrong place",
                        SCORM2004,
                        Code.S04_ATTRIBUTE_PLACE,
                        replace(MANIFEST, "<item ", "<item adlcp:scormType=\"sco\" ")),
                broken(
                        "navigation nobody knows",
                        SCORM2004,
                        Code.S04_SCHEMA_INVALID,
                        replace(MANIFEST, "<adlnav:hideLMSUI>previous<", "<adlnav:hideLMSUI>home<")),
                broken(
                        "sequencing out of order",
                        SCORM2004,
                        Code.S04_SCHEMA_INVALID,
                        edit(
                                MANIFEST,
                                xml -> xml.replaceAll(
                                        "(?s)(<imsss:objectives>.*</imsss:objectives>)\\s*(<imsss:deliveryControls[^>]*>)",
                                        "$2$1"))));
    }
}
