package org.lectern.progress.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.progress.Learner;
import org.lectern.progress.Rows;

/** What streams cost. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ManyStreamsTest {

    private static final int MANY = 2000;

    @Inject
    NoticeFeed feed;

    private final List<Socket> sockets = new ArrayList<>();
    private final Learner ann = Learner.fresh();

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : sockets) {
            // Abruptly: without the farewell of TCP.
            socket.setSoLinger(true, 0);
            socket.close();
        }
        await("streams that nobody reads to be forgotten")
                .atMost(Duration.ofSeconds(60))
                .until(() -> feed.streams() == 0);
    }

    @Test
    void twoThousandIdleStreamsCostNeitherThreadsNorConnectionsAndHearEverything() throws IOException {
        open(ann, 0);
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        var others = Stream.generate(Learner::fresh).limit(20).toList();
        for (int stream = 1; stream < MANY; stream++) {
            open(others.get(stream % others.size()), 0);
        }

        assertThat(feed.streams()).isEqualTo(MANY);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 50);
        // A relay or a reader of notices may be in one of its own for a moment.
        await().until(() -> Rows.count(
                        "select count(*) from pg_stat_activity where usename = 'progress' and state like '%transaction%'")
                == 0);
        ann.course("course-nobody-knows").statusCode(404);

        Rows.execute("insert into notice (name, data, at) values ('exam-published', 'for everybody', now())");
        for (var socket : sockets) {
            awaitText(socket, "for everybody");
        }
        // Silence is broken, so that nobody between takes the stream for dead.
        awaitText(sockets.getFirst(), "still here");
    }

    @Test
    void readerThatTakesNothingIsCut() throws IOException {
        var socket = open(ann, 4096);

        Rows.execute("""
                insert into notice (learner, name, data, at)
                select '%s', 'progress', repeat('x', 1000), now() from generate_series(1, 20000)
                """.formatted(ann.sub()));

        await().atMost(Duration.ofSeconds(60)).until(() -> feed.streams() == 0);
        assertThat(restOf(socket)).isLessThan(20_000_000);
    }

    /** Some go before their request is read, some while it is answered. */
    @Test
    void pagesThatGoWhileTheirStreamBeginsLeaveNothing() throws IOException {
        for (int page = 0; page < 300; page++) {
            var socket = ask(ann, 0);
            for (int wait = 0; wait < page % 30 * 10_000; wait++) {
                Thread.onSpinWait();
            }
            socket.setSoLinger(true, 0);
            socket.close();
        }
        open(ann, 0);

        await().atMost(Duration.ofSeconds(60)).until(() -> feed.streams() == 1);
    }

    /** How much comes until the connection ends. */
    private static long restOf(Socket socket) throws IOException {
        socket.setSoTimeout(60_000);
        long bytes = 0;
        var buffer = new byte[65536];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                bytes += read;
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
        return bytes;
    }

    private Socket open(Learner learner, int receiveBuffer) throws IOException {
        var socket = ask(learner, receiveBuffer);
        sockets.add(socket);
        awaitText(socket, "hello");
        return socket;
    }

    private static Socket ask(Learner learner, int receiveBuffer) throws IOException {
        var socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream().write("""
                GET /api/progress/me/stream HTTP/1.1\r
                Host: localhost\r
                Accept: text/event-stream\r
                Authorization: Bearer %s\r
                \r
                """.formatted(learner.token()).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void awaitText(Socket socket, String text) throws IOException {
        socket.setSoTimeout(60_000);
        var seen = new StringBuilder();
        var buffer = new byte[4096];
        while (seen.indexOf(text) < 0) {
            int read = socket.getInputStream().read(buffer);
            assertThat(read).as("the stream goes on after %s", seen).isPositive();
            seen.append(new String(buffer, 0, read, StandardCharsets.US_ASCII));
        }
    }
}
