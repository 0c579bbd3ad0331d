package org.cuewright.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cuewright.model.Question;
import org.cuewright.problem.Code;
import org.cuewright.problem.Problem;

/// What may be typed into gaps: as many answers as gaps, none twice, and all of it recordable.
final class AcceptedRules {
    /// SCORM 2004 records ten strings of 250 characters (RTE 4th §4.2.9, fill_in).
    static final int MAX_BLANKS = 10;

    static final int MAX_LENGTH = 250;
    /// Delimiters, and the brace that begins a parameter: in a record they would be read as syntax.
    private static final Pattern SYNTAX = Pattern.compile("\\[[,.:]]|^\\s*\\{");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private AcceptedRules() {}

    static List<Problem> fillIn(Question.FillIn question, Finding at) {
        var problems = new ArrayList<Problem>();
        int gaps = question.text().isEmpty() ? 1 : question.parts().size() - 1;
        if (gaps != question.blanks().size()) {
            problems.add(
                    at.problem(Code.QST_GAPS_DIFFER, gaps, question.blanks().size()));
        }
        if (question.blanks().size() > MAX_BLANKS) {
            problems.add(at.problem(Code.QST_TOO_MANY_BLANKS, question.blanks().size(), MAX_BLANKS));
        }
        for (var blank : question.blanks()) {
            problems.addAll(blank(blank, question, at));
        }
        return problems;
    }

    private static List<Problem> blank(Question.Blank blank, Question.FillIn question, Finding at) {
        var problems = new ArrayList<Problem>();
        if (blank.accepted().stream().allMatch(String::isBlank)) {
            problems.add(at.problem(Code.QST_NOTHING_ACCEPTED));
        }
        var seen = new HashSet<String>();
        for (var accepted : blank.accepted()) {
            if (!seen.add(normalized(accepted, question))) {
                problems.add(at.problem(Code.QST_ACCEPTED_TWICE, accepted));
            }
            if (accepted.length() > MAX_LENGTH || SYNTAX.matcher(accepted).find()) {
                problems.add(at.problem(Code.QST_ACCEPTED_UNRECORDABLE, accepted, MAX_LENGTH));
            }
        }
        return problems;
    }

    /// As the player compares: see `normalized` in `judge.ts`.
    static String normalized(String text, Question.FillIn question) {
        var form = question.ignoreAccents() ? Normalizer.Form.NFD : Normalizer.Form.NFC;
        var plain = Normalizer.normalize(text, form).strip().replaceAll("\\s+", " ");
        if (question.ignoreAccents()) {
            plain = MARKS.matcher(plain).replaceAll("");
        }
        return question.caseSensitive()
                ? plain
                : Normalizer.normalize(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
