package org.lectern.local.machine;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Proves that every port is free by taking them all, before anything is started. */
public final class PortCheck {

    private static final List<InetAddress> LOOPBACK = loopback();

    private PortCheck() {}

    /**
     * @param ports who wants which port
     * @throws Refusal names the first port that somebody else has
     */
    public static void demandFree(Map<Integer, String> ports) {
        var taken = new ArrayList<ServerSocket>();
        try {
            ports.forEach((port, part) -> LOOPBACK.forEach(address -> taken.add(take(address, port, part))));
        } finally {
            taken.forEach(PortCheck::release);
        }
    }

    private static ServerSocket take(InetAddress address, int port, String part) {
        try {
            var socket = new ServerSocket();
            // A connection of the last run that still fades away is no obstacle.
            socket.setReuseAddress(true);
            try {
                socket.bind(new InetSocketAddress(address, port), 1);
                return socket;
            } catch (BindException e) {
                socket.close();
                if (address.isLoopbackAddress() && e.getMessage().contains("assign")) {
                    return socket; // no IPv6 here
                }
                throw new Refusal(
                        "Port %d, which %s needs, is used by another program. Stop that program (ss -ltnp shows it), or start Lectern beside it: --port-offset 200."
                                .formatted(port, part),
                        e);
            }
        } catch (IOException e) {
            throw new Refusal(
                    "Port %d, which %s needs, cannot be opened: %s.".formatted(port, part, e.getMessage()), e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both: a stranger on ::1 would answer a browser that asks for localhost. */
    private static List<InetAddress> loopback() {
        try {
            return List.of(
                    InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}),
                    InetAddress.getByAddress("localhost", new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
