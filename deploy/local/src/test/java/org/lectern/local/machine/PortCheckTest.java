package org.lectern.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void aBusyPortIsNamedWithThePartThatNeedsIt() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.demandFree(Map.of(other.getLocalPort(), "quiz")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("quiz")
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void aPortThatAnotherProgramHasOnAllAddressesIsBusyToo() throws IOException {
        try (var other = new ServerSocket(0)) {
            assertThatThrownBy(() -> PortCheck.demandFree(Map.of(other.getLocalPort(), "quiz")))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void freePortsAreFreeAgainAfterTheCheck() throws IOException {
        int port = freePort();

        assertThatCode(() -> PortCheck.demandFree(Map.of(port, "quiz"))).doesNotThrowAnyException();

        try (var mine = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(mine.isBound()).isTrue();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
