package org.cuewright.fx.control;

import org.cuewright.problem.Severity;

/// How severities look and are called.
public final class Severities {
    private Severities() {}

    public static Icon icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Icon.ERROR;
            case WARNING -> Icon.WARNING;
            case INFO -> Icon.INFO;
        };
    }

    /// The class of its nodes in the style sheet.
    public static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }

    public static String plural(Severity severity) {
        return switch (severity) {
            case ERROR -> "errors";
            case WARNING -> "warnings";
            case INFO -> "remarks";
        };
    }

    static String name(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO -> "Remark";
        };
    }
}
