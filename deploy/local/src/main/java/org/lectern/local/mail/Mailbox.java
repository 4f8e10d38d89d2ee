package org.lectern.local.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Takes the mail that Keycloak sends on this machine and keeps each message as a file: a password can be reset without a mail server, and no message
 * leaves the machine.
 */
public final class Mailbox implements AutoCloseable {

    private static final int LIMIT_MILLIS = 10_000;

    private final Path folder;
    private final ServerSocket server;
    private final BiConsumer<String, Path> arrived;
    private final AtomicInteger last;

    /** @param arrived hears of each message: its recipients and its file */
    public Mailbox(int port, Path folder, BiConsumer<String, Path> arrived) {
        this.folder = folder;
        this.arrived = arrived;
        try {
            Files.createDirectories(folder);
            last = new AtomicInteger(lastNumber(folder));
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("mailbox").start(this::accept);
    }

    private static int lastNumber(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+\\.eml"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.length() - 4)))
                    .max()
                    .orElse(0);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().name("mail").start(() -> serve(client));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(LIMIT_MILLIS);
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            new Conversation(in, client).hold();
        } catch (IOException _) {
            // The sender has gone; it will try again or report it.
        }
    }

    /** One client's commands, RFC 5321 as far as a sender on this machine needs it. */
    private final class Conversation {

        private final BufferedReader in;
        private final Socket client;
        private final StringBuilder recipients = new StringBuilder();

        Conversation(BufferedReader in, Socket client) {
            this.in = in;
            this.client = client;
        }

        void hold() throws IOException {
            answer("220 lectern");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                switch (word) {
                    case "RCPT" -> {
                        recipients.append(recipients.isEmpty() ? "" : ", ").append(line.replaceAll("^[^<]*<|>.*$", ""));
                        answer("250 taken");
                    }
                    case "DATA" -> take();
                    case "QUIT" -> {
                        answer("221 bye");
                        return;
                    }
                    case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> answer("250 lectern");
                    default -> answer("502 not here");
                }
            }
        }

        private void take() throws IOException {
            answer("354 end with a line of one dot");
            var text = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            var file = folder.resolve(last.incrementAndGet() + ".eml");
            Files.writeString(file, text);
            arrived.accept(recipients.toString(), file);
            recipients.setLength(0);
            answer("250 kept");
        }

        private void answer(String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
