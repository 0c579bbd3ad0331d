package org.cuewright.preview.content;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cuewright.preview.http.ByteRange;
import org.cuewright.preview.http.Handler;
import org.cuewright.preview.http.Reply;
import org.cuewright.preview.http.Request;

/// Hands out the package's files with a strict policy, in whole or in part, and remembers what was missing.
public final class ContentPages implements Handler {
    private final PackageFiles files;
    private final String policy;
    private final List<String> missing = new CopyOnWriteArrayList<>();

    /// `policy` is the Content-Security-Policy of every file; the empty text sends none.
    public ContentPages(PackageFiles files, String policy) {
        this.files = files;
        this.policy = policy;
    }

    /// Paths that were asked for and are not in the package, in order.
    public List<String> missing() {
        return List.copyOf(missing);
    }

    public void forget() {
        missing.clear();
    }

    @Override
    public Reply answer(Request request) {
        if (!request.isRead()) {
            return Reply.methodNotAllowed("GET, HEAD");
        }
        return files.find(request.path()).map(content -> send(request, content)).orElseGet(() -> {
            missing.add(request.path());
            return Reply.text(404, "The package has no file " + request.path());
        });
    }

    private Reply send(Request request, PackageFiles.Content content) {
        var size = content.size();
        var asked = request.header("If-Range").isPresent()
                ? new ByteRange.Asked.Whole()
                : ByteRange.of(request.header("Range"), size);
        return switch (asked) {
            case ByteRange.Asked.Whole _ -> new Reply(200, headers(request), size, () -> content.open(0, size));
            case ByteRange.Asked.Part(var range) ->
                new Reply(206, headers(request), range.length(), () -> content.open(range.first(), range.length()))
                        .with("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
            case ByteRange.Asked.Beyond _ ->
                new Reply(416, headers(request), 0, InputStream::nullInputStream)
                        .with("Content-Range", "bytes */" + size);
        };
    }

    private Map<String, String> headers(Request request) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", MediaTypes.of(request.path()));
        headers.put("Accept-Ranges", "bytes");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (!policy.isEmpty()) {
            headers.put("Content-Security-Policy", policy);
        }
        return headers;
    }
}
