package org.cuewright.course;

/// Another file of a recording: smaller, or with what is to be seen spoken between its words, or both.
public record CourseRendition(String src, int width, int height, boolean described) {}
