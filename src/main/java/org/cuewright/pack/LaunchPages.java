package org.cuewright.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuewright.course.Course;
import org.cuewright.model.Standard;

/// The pages of a package, filled from their templates with a content security policy no wider than the standard needs.
public final class LaunchPages {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm");

    private LaunchPages() {}

    /// One page per unit, the player, `delivery.js`, and for several units on the plain web a table of contents.
    public static List<Entry> of(Standard standard, PackageInput input) {
        var units = UnitFiles.of(input.course());
        var pages = units.stream()
                .<Entry>map(files -> new Entry.Text(files.page(), page(standard, input, files, units.size() > 1)))
                .collect(Collectors.toList());
        if (standard == Standard.WEB && units.size() > 1) {
            pages.add(new Entry.Text("index.html", contents(input, units)));
        }
        pages.add(new Entry.Resource("player/player.js", player(standard, input.options())));
        pages.add(new Entry.Text(
                "delivery.js", Scripts.global("delivery", DeliveryJson.write(standard, input.options()))));
        pages.addAll(input.templates().extras(standard));
        return List.copyOf(pages);
    }

    /// The player speaks one standard only, and that of an LRS beside it only where the export names one.
    private static String player(Standard standard, PackagingOptions options) {
        var tellsLrs = standard != Standard.CMI5 && options.lrs().isPresent();
        return "/player/" + standard.key() + (tellsLrs ? "-lrs" : "") + ".js";
    }

    private static String page(Standard standard, PackageInput input, UnitFiles files, boolean isOneOfSeveral) {
        var course = input.course();
        var values = values(standard, input);
        var unit = files.unit().title();
        values.put("title", escaped(isOneOfSeveral ? unit + " · " + course.title() : course.title()));
        values.put("unit", escaped(unit));
        values.put("script", escaped(files.script()));
        return Placeholders.fill(input.templates().text(standard, Templates.PAGE), values);
    }

    private static String contents(PackageInput input, List<UnitFiles> units) {
        var values = values(Standard.WEB, input);
        values.put(
                "units",
                units.stream()
                        .map(files -> "<li><a href=\"" + files.page() + "\">"
                                + escaped(files.unit().title()) + "</a></li>")
                        .collect(Collectors.joining("\n")));
        return Placeholders.fill(input.templates().text(Standard.WEB, Templates.CONTENTS), values);
    }

    private static Map<String, String> values(Standard standard, PackageInput input) {
        var course = input.course();
        var values = new HashMap<String, String>();
        values.put("title", escaped(course.title()));
        values.put("language", escaped(course.language()));
        values.put("direction", direction(course));
        values.put("version", escaped(course.version()));
        values.put("revision", escaped(course.revision()));
        values.put("csp", policy(standard, input.options()));
        return values;
    }

    /// The record may go to the LMS's own origin and to the LRS that the export named; a cmi5 launch names its LRS only
    /// at run time, so there any host must do.
    private static String policy(Standard standard, PackagingOptions options) {
        var lrs = options.lrs().map(named -> " " + named.origin()).orElse("");
        var connect = switch (standard) {
            case SCORM12, SCORM2004, WEB -> "'self'" + lrs;
            case CMI5 -> "'self' https: http:";
        };
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                + "media-src 'self' blob:; font-src 'self' data:; connect-src " + connect
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String direction(Course course) {
        var locale = Locale.forLanguageTag(course.language());
        var isRightToLeft = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return isRightToLeft ? "rtl" : "ltr";
    }

    private static String escaped(String text) {
        return XmlNames.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
