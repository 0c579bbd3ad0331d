package org.cuewright.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Sets a variable `to` a number, or adds `by` to it: one of the two.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourseChange(
        String variable, @Nullable Integer to, @Nullable Integer by) {}
