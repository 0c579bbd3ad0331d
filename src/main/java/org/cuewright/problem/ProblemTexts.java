package org.cuewright.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of each code: `<ID>.text` and `<ID>.hint` in `problems.properties`, as message formats.
final class ProblemTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.cuewright.problem.problems", Locale.ROOT);

    private ProblemTexts() {}

    static String text(Problem problem) {
        return format(problem, ".text");
    }

    static String hint(Problem problem) {
        return format(problem, ".hint");
    }

    private static String format(Problem problem, String suffix) {
        var pattern = BUNDLE.getString(problem.code().id() + suffix);
        return new MessageFormat(pattern, Locale.ROOT).format(problem.args().toArray());
    }
}
