package org.cuewright.course;

import java.util.ArrayList;
import java.util.List;
import org.cuewright.model.EditList;
import org.cuewright.model.Project;
import org.cuewright.model.Question;

/// Compiles a question; the way back to an earlier moment is projected through the edit list.
record QuestionCompiler(Project project, EditList keep, PathCompiler paths) {
    CourseInteraction compile(Question question) {
        var asked = asked(question.wording(), question.scoring());
        return switch (question) {
            case Question.SingleChoice choice ->
                new CourseInteraction.SingleChoice(asked, options(choice.options()), choice.shuffled());
            case Question.MultipleChoice choice ->
                new CourseInteraction.MultipleChoice(asked, options(choice.options()), choice.shuffled());
            case Question.TrueFalse statement -> new CourseInteraction.TrueFalse(asked, statement.answer());
            case Question.FillIn fillIn -> fillIn(asked, fillIn);
            case Question.Numeric number -> new CourseInteraction.Numeric(asked, number.min(), number.max());
            case Question.Matching matching ->
                new CourseInteraction.Matching(
                        asked,
                        matching.items().stream()
                                .map(item -> new CourseInteraction.Item(
                                        item.id().value(),
                                        item.text(),
                                        item.to().value()))
                                .toList(),
                        named(matching.targets()));
            case Question.Sequencing order -> new CourseInteraction.Sequencing(asked, named(order.steps()));
            case Question.Hotspot hotspot ->
                new CourseInteraction.Hotspot(
                        asked,
                        hotspot.regions().stream().map(QuestionCompiler::region).toList(),
                        hotspot.several(),
                        hotspot.picture()
                                .flatMap(project::picture)
                                .map(CoursePicture::of)
                                .orElse(null));
            case Question.Likert likert -> new CourseInteraction.Likert(asked, named(likert.scale()));
            case Question.Reflection _ -> new CourseInteraction.Reflection(asked);
        };
    }

    private CourseInteraction.Asked asked(Question.Wording wording, Question.Scoring scoring) {
        var texts = new Markdown(project);
        var back = scoring.rewindToMs().map(keep::project);
        return new CourseInteraction.Asked(
                wording.title(),
                texts.read("prompt", wording.prompt()),
                texts.read("hint", wording.hint()),
                scoring.points(),
                scoring.required(),
                scoring.attempts(),
                scoring.partialCredit(),
                back.isPresent() && back.get().isPresent() ? back.get().getAsLong() : null,
                scoring.timeLimitMs().orElse(null),
                texts.read("whenCorrect", wording.whenCorrect()),
                texts.read("whenPartly", wording.whenPartly()),
                texts.read("whenIncorrect", wording.whenIncorrect()),
                texts.formatted(),
                paths.consequence(scoring.whenCorrect()),
                paths.consequence(scoring.whenIncorrect()));
    }

    private static CourseInteraction fillIn(CourseInteraction.Asked asked, Question.FillIn fillIn) {
        var parts = fillIn.parts();
        var blanks = new ArrayList<CourseInteraction.Blank>();
        for (int i = 0; i < fillIn.blanks().size(); i++) {
            blanks.add(new CourseInteraction.Blank(
                    parts.get(i), fillIn.blanks().get(i).accepted()));
        }
        var after = parts.size() > blanks.size() ? parts.getLast() : "";
        return new CourseInteraction.FillIn(asked, blanks, after, fillIn.caseSensitive(), fillIn.ignoreAccents());
    }

    private static CourseInteraction.Region region(Question.Region region) {
        var area = region.area();
        return new CourseInteraction.Region(
                region.id().value(),
                region.text(),
                region.correct(),
                region.feedback(),
                area.round(),
                area.x(),
                area.y(),
                area.width(),
                area.height());
    }

    private static List<CourseInteraction.Option> options(List<Question.Option> options) {
        return options.stream()
                .map(option -> new CourseInteraction.Option(
                        option.id().value(), option.text(), option.correct(), option.feedback()))
                .toList();
    }

    private static List<CourseInteraction.Named> named(List<Question.Target> targets) {
        return targets.stream()
                .map(target -> new CourseInteraction.Named(target.id().value(), target.text()))
                .toList();
    }
}
