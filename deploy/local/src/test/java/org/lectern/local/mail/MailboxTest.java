package org.lectern.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    @TempDir
    Path folder;

    @Test
    void aMessageBecomesAFileAndItsRecipientIsTold() throws IOException {
        int port = freePort();
        var told = new ArrayList<String>();
        try (var _ = new Mailbox(
                        port,
                        folder.resolve("mail"),
                        (recipient, file) -> told.add(recipient + " " + file.getFileName()));
                var client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));

            assertThat(in.readLine()).startsWith("220");
            assertThat(say(client, in, "EHLO here")).startsWith("250");
            assertThat(say(client, in, "MAIL FROM:<lectern@lectern.example>")).startsWith("250");
            assertThat(say(client, in, "RCPT TO:<sam@lectern.example>")).startsWith("250");
            assertThat(say(client, in, "DATA")).startsWith("354");
            assertThat(say(client, in, "Subject: hello\r\n\r\n..one dot\r\nend\r\n."))
                    .startsWith("250");
            assertThat(say(client, in, "QUIT")).startsWith("221");
        }
        assertThat(told).containsExactly("sam@lectern.example 1.eml");
        assertThat(Files.readAllLines(folder.resolve("mail/1.eml")))
                .isEqualTo(List.of("Subject: hello", "", ".one dot", "end"));
    }

    private static String say(Socket client, BufferedReader in, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return in.readLine();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
