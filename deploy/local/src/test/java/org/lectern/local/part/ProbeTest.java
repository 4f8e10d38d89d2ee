package org.lectern.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ProbeTest {

    @Test
    void aBrokerIsKnownByItsAnswerToTheFirstQuestionOfTheProtocol() throws IOException {
        // size 10, the question's number, no error, no keys
        assertThat(isKafka(0, 0, 0, 10, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0)).isTrue();
    }

    @Test
    void anErrorAForeignAnswerOrSilenceIsNoBroker() throws IOException {
        assertThat(isKafka(0, 0, 0, 10, 0, 0, 0, 7, 0, 35, 0, 0, 0, 0)).isFalse();
        assertThat(isKafka('H', 'T', 'T', 'P', '/', '1', '.', '1', ' ', '4')).isFalse();
        assertThat(isKafka()).isFalse();
        assertThat(Probe.isKafka("127.0.0.1", freePort())).isFalse();
    }

    @Test
    void aServiceIsReadyOnlyWhenItAnswers200() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/down", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();

        assertThat(Probe.answers(url + "/ready")).isTrue();
        assertThat(Probe.answers(url + "/down")).isFalse();
        server.stop(0);
        assertThat(Probe.answers(url + "/ready")).isFalse();
    }

    private static boolean isKafka(int... answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var broker = Thread.ofVirtual().start(() -> answer(server, answer));
            boolean result = Probe.isKafka("127.0.0.1", server.getLocalPort());
            broker.interrupt();
            return result;
        }
    }

    private static void answer(ServerSocket server, int... answer) {
        try (var client = server.accept()) {
            var in = new DataInputStream(client.getInputStream());
            in.readNBytes(in.readInt());
            for (int value : answer) {
                client.getOutputStream().write(value);
            }
        } catch (IOException _) {
            // The probe has seen enough.
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
