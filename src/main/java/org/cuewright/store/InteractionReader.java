package org.cuewright.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cuewright.model.CueId;
import org.cuewright.model.Interaction;
import org.cuewright.model.NamedQuestion;
import org.cuewright.model.OptionId;
import org.cuewright.model.SceneId;

/// The `interaction` of a cue, by its `type`.
final class InteractionReader {
    static final String NOTE = "note";
    static final String BRANCH = "branch";
    static final String POOL = "pool";

    private static final List<String> TYPES = List.of(
            NOTE,
            QuestionReader.SINGLE_CHOICE,
            QuestionReader.MULTIPLE_CHOICE,
            QuestionReader.TRUE_FALSE,
            QuestionReader.FILL_IN,
            QuestionReader.NUMERIC,
            QuestionReader.MATCHING,
            QuestionReader.SEQUENCING,
            QuestionReader.HOTSPOT,
            QuestionReader.LIKERT,
            QuestionReader.REFLECTION,
            BRANCH,
            POOL);
    private static final List<String> QUESTIONS = TYPES.stream()
            .filter(type -> !List.of(NOTE, BRANCH, POOL).contains(type))
            .toList();

    private InteractionReader() {}

    /// `cueIds` are taken; a pool takes those of its questions.
    static Interaction read(Fields fields, Set<String> cueIds) {
        int before = fields.problemsSoFar();
        var type = fields.name("type", TYPES);
        if (fields.problemsSoFar() > before) {
            // What it should hold cannot be told.
            return new Interaction.Note("", "");
        }
        return switch (type) {
            case NOTE -> new Interaction.Note(fields.textOr("title", ""), fields.text("text"));
            case BRANCH -> branch(fields);
            case POOL ->
                new Interaction.Pool(
                        fields.textOr("title", ""),
                        fields.whole("draw", 1),
                        fields.items("questions", cueIds).stream()
                                .flatMap(InteractionReader::pooled)
                                .toList());
            case String _ -> QuestionReader.read(type, fields);
        };
    }

    private static Stream<NamedQuestion> pooled(Fields fields) {
        var id = fields.id("id", CueId::new);
        var interaction = fields.object("interaction");
        int before = fields.problemsSoFar();
        var type = interaction.name("type", QUESTIONS);
        return fields.problemsSoFar() > before
                ? Stream.of()
                : Stream.of(new NamedQuestion(id, QuestionReader.read(type, interaction)));
    }

    private static Interaction branch(Fields fields) {
        var options = fields.items("options").stream().map(InteractionReader::branchOption);
        return new Interaction.Branch(fields.text("title"), fields.text("prompt"), options.toList());
    }

    private static Interaction.BranchOption branchOption(Fields fields) {
        return new Interaction.BranchOption(
                fields.id("id", OptionId::new),
                fields.text("text"),
                fields.id("to", SceneId::new),
                fields.wholeOr("points", 0),
                PathReader.when(fields),
                PathReader.changes(fields));
    }
}
