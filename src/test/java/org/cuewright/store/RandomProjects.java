package org.cuewright.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cuewright.model.CaptionTrack;
import org.cuewright.model.Chapter;
import org.cuewright.model.ChapterId;
import org.cuewright.model.Clip;
import org.cuewright.model.CompletionRule;
import org.cuewright.model.Cue;
import org.cuewright.model.CueId;
import org.cuewright.model.Cues;
import org.cuewright.model.EditList;
import org.cuewright.model.Interaction;
import org.cuewright.model.Lesson;
import org.cuewright.model.LessonId;
import org.cuewright.model.Media;
import org.cuewright.model.MediaFacts;
import org.cuewright.model.MediaId;
import org.cuewright.model.NamedQuestion;
import org.cuewright.model.OptionId;
import org.cuewright.model.Picture;
import org.cuewright.model.PictureId;
import org.cuewright.model.Project;
import org.cuewright.model.Question;
import org.cuewright.model.Retakes;
import org.cuewright.model.Scene;
import org.cuewright.model.SceneId;
import org.cuewright.model.Theme;
import org.cuewright.model.TimeRange;
import org.cuewright.model.TrackId;
import org.cuewright.model.Viewing;
import org.cuewright.model.Way;

/// Any project the model allows, without captions, always the same one for a seed.
final class RandomProjects {
    private static final List<String> WORDS = List.of(
            "", "a", "Fire \"exit\"", "back\\slash", "tab\tand\nline", "äöü 選ぶ 🔥", "\u0001", "<b>&amp;", "\u2028");

    private final RandomGenerator random;
    private final RandomPaths paths;

    RandomProjects(RandomGenerator random) {
        this.random = random;
        this.paths = new RandomPaths(random);
    }

    Project next() {
        var media = some(3, this::media);
        return new Project(
                "urn:example:" + random.nextInt(),
                word(),
                word(),
                word(),
                "en",
                new Theme("#0b5fff", any(Theme.Appearance.values())),
                new Viewing(any(Viewing.Seeking.values()), flip()),
                new CompletionRule(any(CompletionRule.Need.values()), share(), flip(), flip(), flip(), retakes()),
                share(),
                flip(),
                some(3, _ -> whole()),
                media,
                some(3, this::picture),
                some(3, this::lesson));
    }

    private Media media(int n) {
        var video = new MediaFacts.Video("h264", word(), "yuv420p", whole(), whole(), random.nextDouble() * 120, 90);
        var facts = new MediaFacts(
                "mp4",
                random.nextLong(1L << 40),
                flip(),
                flip() ? Optional.of(video) : Optional.empty(),
                flip() ? Optional.of(new MediaFacts.Audio("aac", whole(), 44100)) : Optional.empty());
        var described = new Media.Described("media/" + n + "-described.mp4", word(), facts);
        return new Media(
                new MediaId("m" + n),
                "media/" + n + ".mp4",
                word(),
                facts,
                flip() ? Optional.of(described) : Optional.empty(),
                some(3, this::track));
    }

    private Picture picture(int n) {
        return new Picture(new PictureId("p" + n), "pictures/" + n + ".png", word(), 1 + whole(), 1 + whole());
    }

    private CaptionTrack track(int n) {
        return new CaptionTrack(new TrackId("t" + n), any(CaptionTrack.Kind.values()), "en", word(), List.of());
    }

    private Lesson lesson(int n) {
        return new Lesson(
                new LessonId("l" + n),
                word(),
                new SceneId("s-0"),
                some(4, i -> paths.variable("v-" + n + "-" + i)),
                some(4, scene -> scene("s-" + n + "-" + scene)));
    }

    private Scene scene(String id) {
        var keep = new EditList(List.of(new TimeRange(0, 1 + whole()), new TimeRange(2000, 2001 + whole())));
        return new Scene(
                new SceneId(id),
                word(),
                new Clip(new MediaId("m0"), keep),
                some(2, _ -> new Way(paths.condition(), new SceneId("s-0-0"))),
                flip() ? Optional.of(new SceneId("s-0-0")) : Optional.empty(),
                some(3, n -> new Chapter(new ChapterId("ch" + n), whole(), word())),
                new Cues(some(6, n -> cue(id + "-q" + n))));
    }

    private Cue cue(String id) {
        long from = whole();
        return new Cue(new CueId(id), new TimeRange(from, from + whole()), interaction(id));
    }

    private Interaction interaction(String id) {
        return switch (random.nextInt(13)) {
            case 0 -> new Interaction.Note(word(), word());
            case 1 -> new Interaction.Branch(word(), word(), some(3, this::way));
            case 2 ->
                new Interaction.Pool(
                        word(), 1 + whole(), some(3, n -> new NamedQuestion(new CueId(id + "-" + n), question())));
            default -> question();
        };
    }

    private Question question() {
        var wording = new Question.Wording(word(), word(), word(), word(), word(), word());
        var back = flip() ? Optional.of((long) whole()) : Optional.<Long>empty();
        var limit = flip() ? back : Optional.<Long>empty();
        var scoring = new Question.Scoring(
                whole(), flip(), 1 + whole(), flip(), back, limit, paths.consequence(), paths.consequence());
        return switch (random.nextInt(10)) {
            case 0 -> new Question.SingleChoice(wording, scoring, some(4, this::choice), flip());
            case 1 -> new Question.MultipleChoice(wording, scoring, some(4, this::choice), flip());
            case 2 -> new Question.TrueFalse(wording, scoring, flip());
            case 3 -> new Question.FillIn(wording, scoring, word(), some(3, _ -> blank()), flip(), flip());
            case 4 -> new Question.Numeric(wording, scoring, decimal(), BigDecimal.TEN);
            case 5 -> new Question.Numeric(wording, scoring, new Question.Around(decimal(), BigDecimal.ONE));
            case 6 ->
                new Question.Matching(
                        wording,
                        scoring,
                        some(3, n -> new Question.Item(option(n), word(), option(0))),
                        some(3, this::target));
            case 7 -> new Question.Sequencing(wording, scoring, some(4, this::target));
            case 8 -> {
                var picture = flip() ? Optional.of(new PictureId("p0")) : Optional.<PictureId>empty();
                yield new Question.Hotspot(wording, scoring, picture, some(3, this::region), flip());
            }
            default ->
                flip()
                        ? new Question.Likert(wording, flip(), some(4, this::target))
                        : new Question.Reflection(wording, flip());
        };
    }

    private Interaction.BranchOption way(int n) {
        return new Interaction.BranchOption(
                option(n),
                word(),
                new SceneId("s-0-0"),
                whole(),
                flip() ? Optional.of(paths.condition()) : Optional.empty(),
                paths.consequence().changes());
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextLong(), random.nextInt(30));
    }

    private Question.Blank blank() {
        return new Question.Blank(some(3, _ -> word()));
    }

    private Question.Target target(int n) {
        return new Question.Target(option(n), word());
    }

    private Question.Region region(int n) {
        var area = new Question.Area(flip(), whole(), whole(), whole(), -whole());
        return new Question.Region(option(n), word(), flip(), word(), area);
    }

    private Question.Option choice(int n) {
        return new Question.Option(option(n), word(), flip(), word());
    }

    private static OptionId option(int n) {
        return new OptionId(String.valueOf((char) ('a' + n)));
    }

    private <T> List<T> some(int most, IntFunction<T> item) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(item).toList();
    }

    private Optional<Retakes> retakes() {
        var most = flip() ? Optional.of(1 + whole()) : Optional.<Integer>empty();
        return flip() ? Optional.of(new Retakes(most, any(Retakes.Keep.values()))) : Optional.empty();
    }

    private Optional<Double> share() {
        return flip() ? Optional.of(random.nextDouble()) : Optional.empty();
    }

    private int whole() {
        return random.nextInt(1000);
    }

    private boolean flip() {
        return random.nextBoolean();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
