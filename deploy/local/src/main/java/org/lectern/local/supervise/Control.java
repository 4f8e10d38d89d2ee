package org.lectern.local.supervise;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.local.machine.Refusal;

/**
 * Takes orders through a socket in the data folder, which only its owner can open. An order is a line of words, the answer is lines, the last of them
 * {@code ok} or {@code refused} and a sentence.
 */
public final class Control implements AutoCloseable {

    /** What the system allows for the name of such a socket, with some room. */
    private static final int LONGEST_NAME = 100;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path socket;
    private final ServerSocketChannel server;
    private final Supervisor supervisor;
    private final Runnable down;

    /** @param down ends the launcher after the answer */
    public Control(Path socket, Supervisor supervisor, Runnable down) {
        this.socket = socket;
        this.supervisor = supervisor;
        this.down = down;
        if (socket.toString().length() > LONGEST_NAME) {
            throw new Refusal("The path of the data folder is too long (%s): name a shorter one with --data DIR."
                    .formatted(socket));
        }
        try {
            Files.deleteIfExists(socket);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("control").start(this::accept);
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                var client = server.accept();
                Thread.ofPlatform().daemon().name("order").start(() -> serve(client));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                var reader = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
                var writer = new PrintWriter(Channels.newWriter(client, StandardCharsets.UTF_8), true)) {
            var order = reader.readLine();
            if (order != null) {
                answer(order.split(" "), writer);
            }
        } catch (IOException _) {
            // The one who asked has gone.
        }
    }

    private void answer(String[] order, PrintWriter writer) {
        try {
            switch (order[0]) {
                case "status" -> writer.println(JSON.writeValueAsString(supervisor.status()));
                case "start" -> supervisor.runner(order[1]).start();
                case "stop" -> supervisor.runner(order[1]).stop();
                case "kill" -> supervisor.runner(order[1]).kill();
                case "down" -> supervisor.stopAll(writer::println);
                default -> throw new Refusal("unknown order: " + order[0]);
            }
            writer.println("ok");
        } catch (Refusal | StartFailure e) {
            writer.println("refused " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (order[0].equals("down")) {
            down.run();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
