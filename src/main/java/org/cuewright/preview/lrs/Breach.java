package org.cuewright.preview.lrs;

/// A clause that a statement or request breaks, and how.
public record Breach(String clause, String text) {}
