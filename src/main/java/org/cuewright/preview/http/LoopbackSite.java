package org.cuewright.preview.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A web site on 127.0.0.1 whose every address starts with a secret token.
public final class LoopbackSite implements AutoCloseable {
    /// Far above any statement batch or suspend data, far below what could hurt.
    private static final int LARGEST_BODY = 16 << 20;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    static {
        // Otherwise every second answer on a kept connection waits 40 ms for an acknowledgement; there is no other
        // switch.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final String root;
    private final Set<String> hosts;

    /// Takes the port at once, 0 meaning any free one, but answers only after [#serve].
    public LoopbackSite(int port, String token) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.setExecutor(executor);
        root = "/" + token + "/";
        var taken = server.getAddress().getPort();
        hosts = Set.of("127.0.0.1:" + taken, "localhost:" + taken);
    }

    /// Where the site starts; ends with a slash.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + root);
    }

    /// Starts to answer; a handler's key is the prefix of the paths it answers, the longest one winning.
    public void serve(Map<String, Handler> parts) {
        server.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, answer(exchange, parts));
            }
        });
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private Reply answer(HttpExchange exchange, Map<String, Handler> parts) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (!hosts.contains(headers.getOrDefault("Host", List.of("")).getFirst())) {
            return Reply.text(421, "This server answers only for 127.0.0.1.");
        }
        var uri = exchange.getRequestURI();
        if (!METHODS.contains(exchange.getRequestMethod())) {
            return Reply.methodNotAllowed(
                    String.join(", ", METHODS.stream().sorted().toList()));
        }
        var path = decodePath(uri.getRawPath());
        if (path.isEmpty() || !path.get().startsWith(root)) {
            return Reply.text(404, "Not here.");
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Reply.text(413, "Too large.");
        }
        var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        var request = new Request(
                exchange.getRequestMethod(),
                path.get().substring(root.length()),
                Request.parseQuery(query),
                headers,
                new String(body, StandardCharsets.UTF_8));
        return parts.entrySet().stream()
                .filter(part -> request.path().startsWith(part.getKey()))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(part -> part.getValue().answer(request.below(part.getKey())))
                .orElseGet(() -> Reply.text(404, "Not here."));
    }

    /// The path without percent signs; empty when it is no such text.
    private static Optional<String> decodePath(String raw) {
        try {
            return Optional.of(URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(headers::set);
        var length = reply.length();
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Long.toString(length));
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
        if (length > 0) {
            try (var in = reply.content().open();
                    var out = exchange.getResponseBody()) {
                in.transferTo(out);
            }
        }
    }
}
