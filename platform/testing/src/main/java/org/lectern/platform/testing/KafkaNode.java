package org.lectern.platform.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker and controller of one node in this JVM, on a fixed port and folder: it can be stopped and started again with its data. */
public final class KafkaNode implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private KafkaRaftServer server;

    public KafkaNode(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** A stopped node with free ports and a new folder. */
    public static KafkaNode fresh() {
        try {
            return new KafkaNode(Files.createTempDirectory("lectern-kafka"), FreePort.find(), FreePort.find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public synchronized void start() {
        var settings = settings();
        format(settings);
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
    }

    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** Stops it for good: its data goes too. */
    @Override
    public void close() {
        stop();
        Folders.delete(folder);
    }

    private Properties settings() {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "PLAINTEXT",
                "log.dirs", folder.resolve("log").toString(),
                "auto.create.topics.enable", "false"));
        // Small and quick: one node, little data.
        settings.putAll(Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "log.index.size.max.bytes", "1048576",
                "log.cleaner.enable", "false"));
        return settings;
    }

    private void format(Properties settings) {
        if (Files.exists(folder.resolve("log/meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("server.properties");
            try (var writer = Files.newBufferedWriter(file)) {
                settings.store(writer, null);
            }
            var status = StorageTool.execute(
                    new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            if (status != 0) {
                throw new IllegalStateException("Kafka's folder could not be formatted: " + folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
