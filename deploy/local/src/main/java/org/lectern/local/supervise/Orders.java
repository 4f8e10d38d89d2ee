package org.lectern.local.supervise;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.lectern.local.machine.Refusal;

/** The other end of {@link Control}. */
public final class Orders {

    private final Path socket;

    public Orders(Path socket) {
        this.socket = socket;
    }

    /**
     * Gives an order and hands on each line of the answer.
     *
     * @throws Refusal when it is refused, or nobody listens
     */
    public void give(String order, Consumer<String> line) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                var writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
                var reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            writer.write(order + "\n");
            writer.flush();
            for (var answer = reader.readLine(); answer != null; answer = reader.readLine()) {
                if (answer.equals("ok")) {
                    return;
                }
                if (answer.startsWith("refused ")) {
                    throw new Refusal(answer.substring("refused ".length()));
                }
                line.accept(answer);
            }
            throw new Refusal("The launcher ended before it answered.");
        } catch (IOException e) {
            throw new Refusal("The launcher does not answer (%s).".formatted(e.getMessage()), e);
        }
    }
}
