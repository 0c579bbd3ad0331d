package org.cuewright.media;

/// What a probe found in a picture: the ending its kind goes by (`png`, `jpg`, `webp`, `gif`) and its size as shown.
public record PictureFacts(String ending, int width, int height) {}
