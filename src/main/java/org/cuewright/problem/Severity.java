package org.cuewright.problem;

/// How much a problem stands in the way of a true record.
public enum Severity {
    /// Nothing is delivered while it lasts.
    ERROR,
    /// Delivered, but somebody should look.
    WARNING,
    /// Worth knowing, nothing to do.
    INFO
}
