package org.cuewright.inspect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cuewright.problem.Code;
import org.cuewright.problem.Location;
import org.cuewright.problem.Problem;

/// What only SCORM 1.2 asks of a manifest.
final class Scorm12Rules {
    private static final List<String> CONTROL_FILES =
            List.of("adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd");
    private static final String METADATA = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
    private static final List<String> ORDER = List.of(
            "title",
            "item",
            "metadata",
            "prerequisites",
            "maxtimeallowed",
            "timelimitaction",
            "datafromlms",
            "masteryscore");
    private static final Pattern TIMESPAN = Pattern.compile("\\d{2,4}:\\d{2}:\\d{2}(?:\\.\\d{1,2})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Scorm12Rules() {}

    static List<Problem> check(XmlElement manifest, PackageFiles files) {
        var problems = new ArrayList<Problem>();
        CONTROL_FILES.stream().filter(name -> !files.contains(name)).forEach(name -> problems.add(missing(name)));
        if (manifest.all().anyMatch(element -> element.namespace().equals(METADATA))
                && !files.contains("imsmd_rootv1p2p1.xsd")) {
            problems.add(missing("imsmd_rootv1p2p1.xsd"));
        }
        for (var item : ScormRules.items(manifest)) {
            checkItem(item, problems);
        }
        return problems;
    }

    private static void checkItem(XmlElement item, List<Problem> problems) {
        var name = ScormRules.name(item);
        var adl = Dialect.SCORM12.adl();
        item.child(adl, "masteryscore")
                .map(score -> score.text().strip())
                .filter(score -> !isPercent(score))
                .ifPresent(score -> problems.add(problem(Code.S12_MASTERY_RANGE, name, score)));
        item.child(adl, "maxtimeallowed")
                .map(time -> time.text().strip())
                .filter(time -> !TIMESPAN.matcher(time).matches())
                .ifPresent(time -> problems.add(problem(Code.S12_MAX_TIME, name, time)));
        var last = 0;
        for (var child : item.children()) {
            var place = ORDER.indexOf(child.name());
            if (place >= 0 && place < last) {
                problems.add(problem(Code.S12_ITEM_ORDER, name, child.name()));
            }
            last = Math.max(last, place);
        }
    }

    private static boolean isPercent(String score) {
        if (!score.matches("\\d{1,3}(?:\\.\\d+)?")) {
            return false;
        }
        return new BigDecimal(score).compareTo(HUNDRED) <= 0;
    }

    private static Problem missing(String file) {
        return problem(Code.S12_CONTROL_FILE_MISSING, file);
    }

    private static Problem problem(Code code, Object... args) {
        return Problem.of(code, Location.entry(ScormRules.MANIFEST), args);
    }
}
