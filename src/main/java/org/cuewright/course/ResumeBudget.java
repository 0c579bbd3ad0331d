package org.cuewright.course;

/// How many characters the resume state of a unit can need when the player has given up all it may give up.
///
/// An upper bound over every state a learner can reach, by the last level of the player's `bookmark.ts`: seen time by
/// 10 s, the last 16 scenes of a path, and of each question verdict and attempts but no response.
public final class ResumeBudget {
    private static final int COARSE_MS = 10_000;
    private static final int PATH_KEPT = 16;
    /// Version, plan hash, checksum; level, revision, outcome, preferences and place, each at its longest.
    private static final int ENVELOPE_CHARACTERS = 1 + 4 + 4;

    private static final int HEAD_BITS = 3 + 63 + 1 + 2 + 15 + 3 + 15 + 1 + 31 + 31 + 47 + 1;
    /// As far as visits and retakes are counted.
    private static final int COUNTED = 255;
    private static final int BITS_PER_CHARACTER = 6;

    private ResumeBudget() {}

    public static int leastCharacters(ResumePlan plan) {
        int bits =
                HEAD_BITS + plan.fields().stream().mapToInt(ResumeBudget::bits).sum();
        return ENVELOPE_CHARACTERS + Math.ceilDiv(bits, BITS_PER_CHARACTER);
    }

    private static int bits(ResumePlan.Field field) {
        return switch (field) {
            case ResumePlan.Seed() -> 16;
            case ResumePlan.Retakes() -> natural(COUNTED) + 1;
            case ResumePlan.Watched(var _, var quantumMs, var units) -> 3 + Math.ceilDiv(units, COARSE_MS / quantumMs);
            case ResumePlan.Path(var _, var scenes, var cap) ->
                1 + natural(Math.min(PATH_KEPT, cap)) + Math.min(PATH_KEPT, cap) * width(scenes);
            case ResumePlan.Branch(var _, var options) -> 1 + width(options);
            case ResumePlan.Exit(var _, var exits) -> 1 + width(exits);
            case ResumePlan.Variable(var _, int min, int max) -> width(max - min + 1);
            case ResumePlan.Visits _ -> natural(COUNTED);
            case ResumePlan.Answer answer -> 2 + width(answer.parts()) + natural(answer.attempts());
        };
    }

    /// Bits to tell `count` things apart.
    private static int width(int count) {
        return count <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(count - 1);
    }

    /// Bits of an Exp-Golomb code.
    private static int natural(int value) {
        return 2 * (31 - Integer.numberOfLeadingZeros(value + 1)) + 1;
    }
}
