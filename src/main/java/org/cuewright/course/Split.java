package org.cuewright.course;

/// How a course is cut into the units that an LMS tracks.
public enum Split {
    /// One SCO or AU with the lessons as a menu inside: what every LMS tracks.
    WHOLE,
    /// One SCO or AU per lesson; some LMSs track only the first of them.
    PER_LESSON
}
