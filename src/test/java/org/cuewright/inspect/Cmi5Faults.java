package org.cuewright.inspect;

import static org.cuewright.inspect.Broken.broken;
import static org.cuewright.inspect.Broken.edit;
import static org.cuewright.inspect.Broken.replace;
import static org.cuewright.model.Standard.CMI5;

import java.util.stream.Stream;
import org.cuewright.problem.Code;

/// What can be wrong with packages of cmi5.
final class Cmi5Faults {
    private Cmi5Faults() {}

    static Stream<Broken> cmi5() {
        return Stream.of(
                broken(
                        "a namespace of its own",
                        CMI5,
                        Code.CM5_NAMESPACE,
                        replace("cmi5.xml", "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd", "urn:x")),
                broken(
                        "an id that is no IRI",
                        CMI5,
                        Code.CM5_ID_NOT_IRI,
                        replace("cmi5.xml", "https://example.org/course/u1", "u1")),
                broken(
                        "an id used twice",
                        CMI5,
                        Code.CM5_ID_TWICE,
                        edit(
                                "cmi5.xml",
                                xml -> xml.replaceAll(
                                        "course id=\"[^\"]*\"", "course id=\"https://example.org/course/u1\""))),
                broken(
                        "a unit without a description",
                        CMI5,
                        Code.CM5_TEXT_MISSING,
                        edit(
                                "cmi5.xml",
                                xml -> xml.replaceAll(
                                        "(?s)(one</langstring>\\s*</title>)\\s*<description>.*?</description>", "$1"))),
                broken("a title left empty", CMI5, Code.CM5_TEXT_MISSING, replace("cmi5.xml", "Lesson one", " ")),
                broken(
                        "a text without a language",
                        CMI5,
                        Code.CM5_LANGUAGE,
                        replace("cmi5.xml", "<langstring lang=\"en\">Lesson", "<langstring>Lesson")),
                broken("a unit without url", CMI5, Code.CM5_URL, replace("cmi5.xml", "index.html", "")),
                broken(
                        "a parameter that the launch needs",
                        CMI5,
                        Code.CM5_URL,
                        replace("cmi5.xml", "index.html", "index.html?a=1&amp;fetch=x")),
                broken(
                        "no moveOn",
                        CMI5,
                        Code.CM5_MOVE_ON_MISSING,
                        edit("cmi5.xml", xml -> xml.replaceAll(" moveOn=\"[^\"]*\"", ""))),
                broken(
                        "a moveOn nobody knows",
                        CMI5,
                        Code.CM5_MOVE_ON,
                        replace("cmi5.xml", "CompletedAndPassed", "PassedAndCompleted")),
                broken(
                        "a mastery score in per cent",
                        CMI5,
                        Code.CM5_MASTERY_SCORE,
                        replace("cmi5.xml", "masteryScore=\"0.8\"", "masteryScore=\"80\"")),
                broken(
                        "a mastery score too precise",
                        CMI5,
                        Code.CM5_MASTERY_SCORE,
                        replace("cmi5.xml", "masteryScore=\"0.8\"", "masteryScore=\"0.66667\"")),
                broken(
                        "a launch method nobody knows",
                        CMI5,
                        Code.CM5_LAUNCH_METHOD,
                        replace("cmi5.xml", "AnyWindow", "Popup")),
                broken(
                        "an objective that is not declared",
                        CMI5,
                        Code.CM5_OBJECTIVE,
                        replace("cmi5.xml", "<url>", "<objectives><objective idref=\"urn:x:o1\"/></objectives><url>")),
                broken(
                        "no unit at all",
                        CMI5,
                        Code.CM5_NO_UNIT,
                        edit("cmi5.xml", xml -> xml.replaceAll("(?s)<au .*</au>", ""))),
                broken(
                        "an element out of order",
                        CMI5,
                        Code.CM5_STRUCTURE,
                        edit("cmi5.xml", xml -> xml.replaceAll("(?s)(<course .*</course>)\\s*(<au .*</au>)", "$2$1"))),
                broken(
                        "an activity type that is no IRI",
                        CMI5,
                        Code.CM5_ACTIVITY_TYPE,
                        replace("cmi5.xml", "launchMethod=", "activityType=\"video\" launchMethod=")));
    }
}
