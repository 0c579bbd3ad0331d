package org.cuewright.model;

/// A named place to go to; it lasts until the next one. `atMs` is source time.
public record Chapter(ChapterId id, long atMs, String title) {}
