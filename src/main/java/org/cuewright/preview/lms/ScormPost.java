package org.cuewright.preview.lms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the LMS page sends while a SCO runs: the calls since the last post, and at a commit the data model.
///
/// @param seq the number of this post in its session; posts may overtake each other
/// @param kind `commit`, `finish`, or `log` for calls alone
record ScormPost(int seq, String kind, @Nullable Map<String, String> cmi, List<Call> calls, List<Fault> faults) {
    record Call(String name, List<String> args, String result, int code) {}

    record Fault(String call, String code, String text) {}
}
