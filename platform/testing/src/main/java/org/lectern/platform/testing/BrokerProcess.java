package org.lectern.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * A Kafka of one's own in a process of its own, for fault tests: it can be stopped, killed, paused and started again on the same port and data.
 */
public final class BrokerProcess implements AutoCloseable {

    private final Path folder;
    private final int port = FreePort.find();
    private final int controllerPort = FreePort.find();
    private Process process;

    /** Not started yet. */
    public BrokerProcess() {
        try {
            folder = Files.createTempDirectory("lectern-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Returns when it takes connections. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("the broker runs already");
        }
        var log = folder.resolve("broker.log");
        process = ChildJvm.start(
                log,
                BrokerProcess.class,
                folder.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort),
                Long.toString(ProcessHandle.current().pid()));
        var started = process;
        Awaitility.await("broker, see " + log)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .failFast("the broker ended, see " + log, () -> !started.isAlive())
                .until(this::takesConnections);
    }

    /** In order, as for an upgrade. */
    public synchronized void stop() {
        end(process.toHandle()::destroy);
    }

    /** As by a power cut. */
    public synchronized void kill() {
        end(process.toHandle()::destroyForcibly);
    }

    /** It keeps its connections and answers nothing. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    @Override
    public synchronized void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
        Folders.delete(folder);
    }

    private void end(Runnable order) {
        order.run();
        process.onExit().join();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean takesConnections() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Arguments: folder, port, controller's port, pid whose end ends this. */
    public static void main(String[] arguments) {
        var owner = ProcessHandle.of(Long.parseLong(arguments[3])).orElseThrow();
        var node = new KafkaNode(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(node::stop));
        node.start();
        owner.onExit().join();
        System.exit(0);
    }
}
