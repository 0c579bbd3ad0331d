package org.cuewright.store;

import java.math.BigDecimal;
import java.util.List;
import org.cuewright.model.Consequence;
import org.cuewright.model.OptionId;
import org.cuewright.model.PictureId;
import org.cuewright.model.Question;
import org.cuewright.problem.Code;

/// A question of a known `type`.
final class QuestionReader {
    static final String SINGLE_CHOICE = "single-choice";
    static final String MULTIPLE_CHOICE = "multiple-choice";
    static final String TRUE_FALSE = "true-false";
    static final String FILL_IN = "fill-in";
    static final String NUMERIC = "numeric";
    static final String MATCHING = "matching";
    static final String SEQUENCING = "sequencing";
    static final String HOTSPOT = "hotspot";
    static final String LIKERT = "likert";
    static final String REFLECTION = "reflection";

    private QuestionReader() {}

    static Question read(String type, Fields fields) {
        var wording = wording(fields);
        if (List.of(LIKERT, REFLECTION).contains(type) && fields.has("timeLimit")) {
            fields.problem(Code.QST_LIMIT_UNJUDGED, fields.at("timeLimit"), wording.title());
        }
        return switch (type) {
            case LIKERT -> new Question.Likert(wording, fields.flag("required"), targets(fields, "scale"));
            case REFLECTION -> new Question.Reflection(wording, fields.flag("required"));
            case String _ -> graded(type, fields, wording, scoring(fields));
        };
    }

    private static Question graded(String type, Fields fields, Question.Wording wording, Question.Scoring scoring) {
        return switch (type) {
            case SINGLE_CHOICE ->
                new Question.SingleChoice(wording, scoring, options(fields), fields.flagOr("shuffle", false));
            case MULTIPLE_CHOICE ->
                new Question.MultipleChoice(wording, scoring, options(fields), fields.flagOr("shuffle", false));
            case TRUE_FALSE -> new Question.TrueFalse(wording, scoring, fields.flag("answer"));
            case FILL_IN ->
                new Question.FillIn(
                        wording,
                        scoring,
                        fields.textOr("text", ""),
                        blanks(fields),
                        fields.flagOr("caseSensitive", false),
                        fields.flagOr("ignoreAccents", false));
            case NUMERIC -> new Question.Numeric(wording, scoring, accepted(fields));
            case MATCHING -> new Question.Matching(wording, scoring, items(fields), targets(fields, "targets"));
            case SEQUENCING -> new Question.Sequencing(wording, scoring, targets(fields, "steps"));
            case HOTSPOT ->
                new Question.Hotspot(
                        wording,
                        scoring,
                        fields.optionalId("picture", PictureId::new),
                        regions(fields),
                        fields.flagOr("several", false));
            case String unknown -> throw new IllegalArgumentException("not a question: " + unknown);
        };
    }

    private static Question.Wording wording(Fields fields) {
        var feedback = fields.optionalObject("feedback");
        return new Question.Wording(
                fields.text("title"),
                fields.text("prompt"),
                fields.textOr("hint", ""),
                feedback.map(said -> said.textOr("correct", "")).orElse(""),
                feedback.map(said -> said.textOr("partly", "")).orElse(""),
                feedback.map(said -> said.textOr("incorrect", "")).orElse(""));
    }

    private static Question.Scoring scoring(Fields fields) {
        return new Question.Scoring(
                fields.whole("points", 0),
                fields.flag("required"),
                fields.whole("attempts", 1),
                fields.flagOr("partialCredit", false),
                fields.optionalTime("rewindTo"),
                fields.optionalTime("timeLimit"),
                consequence(fields, "correct"),
                consequence(fields, "incorrect"));
    }

    private static Consequence consequence(Fields fields, String key) {
        return fields.optionalObject("then")
                .flatMap(then -> then.optionalObject(key))
                .map(PathReader::consequence)
                .orElse(Consequence.NONE);
    }

    private static List<Question.Option> options(Fields fields) {
        return fields.items("options").stream()
                .map(option -> new Question.Option(
                        option.id("id", OptionId::new),
                        option.text("text"),
                        option.flag("correct"),
                        option.textOr("feedback", "")))
                .toList();
    }

    /// A single blank may stand as its accepted answers alone.
    private static List<Question.Blank> blanks(Fields fields) {
        var accepted = fields.has("blanks") ? fields.listsOfTexts("blanks") : List.of(fields.texts("accepted"));
        return accepted.stream().map(Question.Blank::new).toList();
    }

    private static Question.Accepted accepted(Fields fields) {
        return fields.has("value")
                ? new Question.Around(
                        fields.decimal("value"),
                        fields.has("tolerance") ? fields.decimal("tolerance") : BigDecimal.ZERO)
                : new Question.Range(fields.decimal("min"), fields.decimal("max"));
    }

    private static List<Question.Item> items(Fields fields) {
        return fields.items("items").stream()
                .map(item -> new Question.Item(
                        item.id("id", OptionId::new), item.text("text"), item.id("to", OptionId::new)))
                .toList();
    }

    private static List<Question.Target> targets(Fields fields, String key) {
        return fields.items(key).stream()
                .map(target -> new Question.Target(target.id("id", OptionId::new), target.text("text")))
                .toList();
    }

    private static List<Question.Region> regions(Fields fields) {
        return fields.items("regions").stream()
                .map(region -> new Question.Region(
                        region.id("id", OptionId::new),
                        region.text("text"),
                        region.flag("correct"),
                        region.textOr("feedback", ""),
                        area(region.object("area"))))
                .toList();
    }

    private static Question.Area area(Fields fields) {
        return new Question.Area(
                fields.flagOr("round", false),
                fields.whole("x"),
                fields.whole("y"),
                fields.whole("width"),
                fields.whole("height"));
    }
}
