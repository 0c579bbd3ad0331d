package org.cuewright.preview.lms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuewright.preview.manifest.CoursePackage.Sco;
import org.cuewright.preview.stored.Fault;
import org.cuewright.preview.stored.LaunchSettings;
import org.cuewright.preview.stored.PreviewRecord;

/// One launch of a SCO with all the page posted, ordered by the page's own numbering.
record ScormSession(String id, Sco sco, LaunchSettings settings, Map<Integer, ScormPost> posts) {
    ScormSession(String id, Sco sco, LaunchSettings settings) {
        this(id, sco, settings, new TreeMap<>());
    }

    void add(ScormPost post) {
        posts.putIfAbsent(post.seq(), post);
    }

    List<PreviewRecord.Commit> commits() {
        return posts.values().stream()
                .flatMap(post -> Stream.ofNullable(post.cmi())
                        .map(cmi -> new PreviewRecord.Commit(id, post.kind(), new TreeMap<>(cmi))))
                .toList();
    }

    List<PreviewRecord.Call> calls() {
        return posts.values().stream()
                .flatMap(post -> post.calls().stream())
                .map(call -> new PreviewRecord.Call(id, call.name(), call.args(), call.result(), call.code()))
                .toList();
    }

    List<Fault> faults() {
        return posts.values().stream()
                .flatMap(post -> post.faults().stream())
                .map(fault -> new Fault(sco.id(), id, fault.call(), fault.code(), fault.text()))
                .toList();
    }

    PreviewRecord.Session record() {
        var finished = posts.values().stream().anyMatch(post -> post.kind().equals("finish"));
        return new PreviewRecord.Session(
                id, sco.id(), settings.learnerId(), settings.mode(), settings.credit(), finished ? "finished" : "open");
    }
}
