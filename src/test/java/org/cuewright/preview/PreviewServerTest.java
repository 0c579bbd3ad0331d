package org.cuewright.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cuewright.preview.stored.Fault;
import org.cuewright.problem.Code;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewServerTest {
    @TempDir
    Path folder;

    private PreviewServer server;
    private Browser browser;

    @BeforeEach
    void start() {
        server = TrialPackages.start(PreviewOptions.of(TrialPackages.zip("scorm12", folder.resolve("trial.zip"))));
        browser = new Browser(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileComesWithItsTypeAndTheStrictPolicy() {
        var page = browser.get("content/sco.html");
        assertEquals(200, page.status());
        assertEquals("text/html; charset=utf-8", page.header("Content-Type"));
        assertEquals("no-store", page.header("Cache-Control"));
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
        var policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertTrue(policy.contains("connect-src " + server.address() + "lrs/ "), policy);
        assertTrue(!policy.contains("unsafe"), policy);
    }

    @Test
    void typesDoNotDependOnTheOperatingSystem() {
        assertEquals(
                "text/javascript; charset=utf-8", browser.get("content/sco.js").header("Content-Type"));
        assertEquals("video/mp4", browser.get("content/media/clip.mp4").header("Content-Type"));
        assertEquals(
                "text/xml; charset=utf-8",
                browser.get("content/imsmanifest.xml").header("Content-Type"));
    }

    @Test
    void aStoredRecordingIsServedInWholeAndInParts() {
        var clip = TrialPackages.clip();
        assertArrayEquals(clip, browser.get("content/media/clip.mp4").bytes());
        var part = browser.get("content/media/clip.mp4", "Range", "bytes=1000-1999");
        assertEquals(206, part.status());
        assertEquals("bytes 1000-1999/300000", part.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(clip, 1000, 2000), part.bytes());
        var tail = browser.get("content/media/clip.mp4", "Range", "bytes=-10");
        assertEquals("bytes 299990-299999/300000", tail.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(clip, 299_990, 300_000), tail.bytes());
        var open = browser.get("content/media/clip.mp4", "Range", "bytes=299999-");
        assertArrayEquals(Arrays.copyOfRange(clip, 299_999, 300_000), open.bytes());
        var beyondEnd = browser.get("content/media/clip.mp4", "Range", "bytes=299999-400000");
        assertEquals("bytes 299999-299999/300000", beyondEnd.header("Content-Range"));
    }

    @Test
    void aDeflatedFileIsServedInPartsToo() {
        var part = browser.get("content/long.json", "Range", "bytes=250000-250099");
        assertEquals(206, part.status());
        assertArrayEquals(Arrays.copyOfRange(TrialPackages.clip(), 250_000, 250_100), part.bytes());
    }

    @Test
    void aRangeBehindTheEndIsRefused() {
        var beyond = browser.get("content/media/clip.mp4", "Range", "bytes=300000-");
        assertEquals(416, beyond.status());
        assertEquals("bytes */300000", beyond.header("Content-Range"));
    }

    @Test
    void aRangeOfAnotherFormIsIgnored() {
        for (var range : List.of("bytes=5-1", "bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=a-b")) {
            assertEquals(
                    200, browser.get("content/media/clip.mp4", "Range", range).status(), range);
        }
    }

    @Test
    void headTellsTheLengthWithoutTheContent() {
        var head = browser.send("HEAD", "content/media/clip.mp4", "");
        assertEquals(200, head.status());
        assertEquals("300000", head.header("Content-Length"));
        assertEquals("bytes", head.header("Accept-Ranges"));
        assertEquals(0, head.content().length());
    }

    @Test
    void namesOfOtherScriptsAreFound() {
        assertEquals(
                "umlauts",
                browser.get("content/media/notes%20%C3%A4%C3%B6%C3%BC.txt").text());
    }

    @Test
    void contentIsOnlyRead() {
        for (var method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
            var answer = browser.send(method, "content/sco.html", "x");
            assertEquals(405, answer.status(), method);
            assertEquals("GET, HEAD", answer.header("Allow"));
        }
    }

    @Test
    void nothingOutsideOfThePackageIsFound() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        for (var path :
                List.of("..%2Fsecret.txt", "%2e%2e/secret.txt", "media/..%2f..%2Fsecret.txt", "%2Fetc%2Fpasswd")) {
            assertEquals(404, browser.get("content/" + path).status(), path);
        }
        var exploded = folder.resolve("exploded");
        Files.createDirectories(exploded);
        Files.writeString(exploded.resolve("index.html"), "<p>hello</p>");
        Files.createSymbolicLink(exploded.resolve("link.txt"), folder.resolve("secret.txt"));
        try (var other = TrialPackages.start(PreviewOptions.of(exploded))) {
            var asking = new Browser(other.address());
            assertEquals("<p>hello</p>", asking.get("content/index.html").text());
            for (var path : List.of("..%2Fsecret.txt", "%2e%2e/secret.txt", "link.txt", "%2Fetc%2Fpasswd", "%00")) {
                assertEquals(404, asking.get("content/" + path).status(), path);
            }
        }
    }

    @Test
    void aMissingFileIsRemembered() {
        assertEquals(404, browser.get("content/media/none.mp4").status());
        assertEquals(List.of("media/none.mp4"), server.record().missing());
    }

    @Test
    void whatThePolicyStoppedIsAnError() {
        var report = "{\"csp-report\":{\"document-uri\":\"" + server.address() + "content/sco.html\","
                + "\"violated-directive\":\"script-src-elem\",\"blocked-uri\":\"inline\"}}";
        assertEquals(204, browser.send("POST", "reports", report).status());
        assertEquals(
                List.of(new Fault(null, null, "sco.html", "csp", "script-src-elem stopped inline")),
                server.record().errors());
    }

    @Test
    void withoutTheTokenThereIsNothing() {
        assertEquals(404, browser.get("/").status());
        assertEquals(404, browser.get("/content/sco.html").status());
        assertEquals(404, browser.get("/0123456789abcdef/record").status());
        assertEquals(32, server.address().getPath().length() - 2);
    }

    @Test
    void aForeignHostIsRefused() throws IOException {
        assertEquals("HTTP/1.1 421", statusFor("preview.attacker.example"));
        assertEquals("HTTP/1.1 421", statusFor("127.0.0.1:1"));
        assertEquals("HTTP/1.1 200", statusFor("127.0.0.1:" + server.address().getPort()));
        assertEquals("HTTP/1.1 200", statusFor("localhost:" + server.address().getPort()));
    }

    @Test
    void theLmsPageHasAPolicyOfItsOwn() {
        var page = browser.get("");
        assertEquals("text/html; charset=utf-8", page.header("Content-Type"));
        assertTrue(page.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertEquals("text/javascript; charset=utf-8", browser.get("page.mjs").header("Content-Type"));
        assertEquals(404, browser.get("..%2FPreviewServer.class").status());
    }

    @Test
    void closingFreesThePort() {
        var port = server.address().getPort();
        server.close();
        Assertions.assertThrows(
                ConnectException.class, () -> new Socket(InetAddress.ofLiteral("127.0.0.1"), port).close());
    }

    @Test
    void aPortInUseIsAProblem() {
        var taken = server.address().getPort();
        var again = PreviewOptions.of(folder.resolve("trial.zip")).at(taken, "token");
        assertEquals(List.of(Code.PRE_PORT_TAKEN), codes(PreviewServer.start(again)));
    }

    @Test
    void whatIsNoPackageIsAProblem() throws IOException {
        var text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertEquals(List.of(Code.PRE_PACKAGE_UNREADABLE), codes(PreviewServer.start(PreviewOptions.of(text))));
        var none = folder.resolve("none.zip");
        assertEquals(List.of(Code.PRE_PACKAGE_UNREADABLE), codes(PreviewServer.start(PreviewOptions.of(none))));
        assertEquals(List.of(Code.PRE_STANDARD_UNKNOWN), codes("sub/imsmanifest.xml", "<manifest/>"));
    }

    @Test
    void aManifestThatCannotBeUnderstoodIsAProblem() {
        assertEquals(List.of(Code.PRE_MANIFEST_INVALID), codes("imsmanifest.xml", "<manifest>"));
        assertEquals(List.of(Code.PRE_MANIFEST_INVALID), codes("imsmanifest.xml", "<!DOCTYPE a><manifest/>"));
        assertEquals(
                List.of(Code.PRE_MANIFEST_INVALID),
                codes(
                        "imsmanifest.xml",
                        "<manifest><metadata><schemaversion>1.1</schemaversion></metadata></manifest>"));
        assertEquals(List.of(Code.PRE_MANIFEST_INVALID), codes("cmi5.xml", "<course/>"));
    }

    @Test
    void aManifestWithoutAnythingToLaunchIsAProblem() {
        assertEquals(
                List.of(Code.PRE_NOTHING_TO_LAUNCH),
                codes(
                        "imsmanifest.xml",
                        "<manifest><metadata><schemaversion>1.2</schemaversion></metadata></manifest>"));
        assertEquals(
                List.of(Code.PRE_NOTHING_TO_LAUNCH),
                codes("cmi5.xml", "<courseStructure><course id=\"https://a.example\"/></courseStructure>"));
    }

    @Test
    void aUnitWhoseFileIsMissingIsAProblem() {
        assertEquals(
                List.of(Code.PRE_LAUNCH_FILE_MISSING),
                codes(
                        "cmi5.xml",
                        "<courseStructure><course id=\"https://a.example\"/><au id=\"https://a.example/1\">"
                                + "<url>gone.html</url></au></courseStructure>"));
    }

    @Test
    void theStandardIsReadFromTheManifest() {
        for (var standard : List.of("scorm12", "scorm2004", "cmi5", "web")) {
            try (var one = TrialPackages.start(PreviewOptions.of(TrialPackages.folder(standard)))) {
                assertEquals(standard, one.record().standard());
            }
        }
    }

    @Test
    void theManifestOf2004TellsWhatTheLmsJudgesBy() {
        try (var one = TrialPackages.start(PreviewOptions.of(TrialPackages.folder("scorm2004")))) {
            var asking = new Browser(one.address());
            var launch = asking.send("POST", "sessions", "{}").json();
            assertEquals(
                    one.address() + "content/content/sco.html?lang=en",
                    launch.path("url").asString());
            assertEquals("""
                    {"launchData":"from the manifest","completionThreshold":"0.9","scaledPassingScore":"0.8",\
                    "objectives":["understood"],"completionSetByContent":true,"objectiveSetByContent":true}""", launch.path("unit").path("facts").toString());
        }
    }

    private List<Code> codes(String name, String content) {
        var files = Map.of(name, content.getBytes(StandardCharsets.UTF_8));
        return codes(PreviewServer.start(PreviewOptions.of(TrialPackages.zip(files, folder.resolve("bad.zip")))));
    }

    private static List<Code> codes(Outcome<PreviewServer> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    /// The status line for a `Host` that an ordinary client would never send.
    private String statusFor(String host) throws IOException {
        try (var socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), server.address().getPort())) {
            var request = "GET " + server.address().getPath() + "record HTTP/1.1\r\nHost: " + host
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, 12);
        }
    }
}
