package org.lectern.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lectern.gateway.EdgeParts.PROGRESS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.gateway.Browser;
import org.lectern.gateway.EdgeParts;
import org.lectern.gateway.EdgeTest;

/** What is pushed to a page for as long as somebody looks at it. */
@EdgeTest
class StreamTest {

    private static final String STREAM = "/api/progress/me/stream";
    private static final String MINE = "/api/progress/me/courses/flask-training";
    private static final int STREAMS = 300;

    private Browser ann;

    @BeforeEach
    void progressPushes() {
        EdgeParts.reset();
        ann = Browser.loggedIn("ann");
        PROGRESS.does(call -> {
            if (call.uri().equals(STREAM)) {
                call.request()
                        .response()
                        .setChunked(true)
                        .putHeader("content-type", "text/event-stream")
                        .write("event: hello\n\n");
            } else {
                call.answer(200, "{}");
            }
        });
    }

    @Test
    void anEventArrivesAtOnceAndTheStreamStaysOpenBeyondEveryTimeout() throws IOException {
        try (var stream = open()) {
            assertThat(stream.readUntil("event: hello")).contains("text/event-stream");
            var call = PROGRESS.calls().getLast();
            // Longer than the time-out of other requests, which is 2 s here.
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            call.request().response().write("event: progress\n\n");
            assertThat(stream.readUntil("event: progress")).isNotNull();
        }
    }

    @Test
    void streamsThatAreCutLeaveNoConnectionToTheService() throws IOException {
        var streams = new ArrayList<Stream>();
        for (int i = 0; i < STREAMS; i++) {
            streams.add(open());
        }
        for (var stream : streams) {
            stream.readUntil("event: hello");
        }
        assertThat(PROGRESS.connections()).isGreaterThanOrEqualTo(STREAMS);

        for (var stream : streams) {
            stream.cut();
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> PROGRESS.connections() < 20);
    }

    @Test
    void browsersThatGoWhileTheirStreamBeginsLeaveNeitherConnectionNorErrorBehind() throws IOException {
        var complaints = new Complaints();
        var log = Logger.getLogger("io.vertx");
        log.addHandler(complaints);
        try {
            for (int i = 0; i < STREAMS; i++) {
                var stream = open();
                for (int wait = 0; wait < i % 30 * 10_000; wait++) {
                    Thread.onSpinWait();
                }
                stream.cut();
            }

            await().atMost(Duration.ofSeconds(20)).until(() -> PROGRESS.connections() < 20);
        } finally {
            log.removeHandler(complaints);
        }
        assertThat(complaints.said).isEmpty();
    }

    @Test
    void idleStreamsTakeNothingFromOtherRequests() throws IOException {
        List<Stream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                streams.add(open());
            }
            for (int i = 0; i < 50; i++) {
                assertThat(ann.get(MINE).statusCode()).isEqualTo(200);
            }
        } finally {
            for (var stream : streams) {
                stream.close();
            }
        }
    }

    private Stream open() throws IOException {
        return new Stream(ann.cookie("lectern-session"));
    }

    /** A connection of its own, which can be cut as by a lost network. */
    private static final class Stream implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader reader;

        Stream(String cookie) throws IOException {
            var gateway = URI.create(EdgeParts.url());
            socket = new Socket("localhost", gateway.getPort());
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                            GET %s HTTP/1.1\r
                            Host: localhost\r
                            Cookie: lectern-session=%s\r
                            \r
                            """.formatted(STREAM, cookie).getBytes(StandardCharsets.US_ASCII));
            reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        String readUntil(String line) throws IOException {
            var read = new StringBuilder();
            for (String next = ""; !next.equals(line); read.append(next).append('\n')) {
                next = reader.readLine();
                if (next == null) {
                    throw new IOException("ended after " + read);
                }
            }
            return read.toString();
        }

        /** Without a goodbye: the other side gets a reset. */
        void cut() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static final class Complaints extends Handler {

        private final Queue<String> said = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                said.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
