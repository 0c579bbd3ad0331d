package org.cuewright.problem;

import java.util.Arrays;
import java.util.List;

/// One thing that is wrong: which rule, where, and the particulars its text needs.
public record Problem(Code code, Location where, List<String> args) {
    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(Code code, Location where, Object... args) {
        return new Problem(code, where, Arrays.stream(args).map(String::valueOf).toList());
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /// What is wrong, in one sentence of the reader's language.
    public String text() {
        return ProblemTexts.text(this);
    }

    /// The way out, in one sentence; standards are cited by clause.
    public String hint() {
        return ProblemTexts.hint(this);
    }
}
