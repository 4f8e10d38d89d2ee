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
    private final Map<String, String> further;
    private KafkaRaftServer server;

    public KafkaNode(Path folder, int port, int controllerPort) {
        this(
                folder,
                port,
                controllerPort,
                Map.of("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"));
    }

    private KafkaNode(Path folder, int port, int controllerPort, Map<String, String> further) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.further = further;
    }

    /** A stopped node with free ports and a new folder that speaks with nobody in clear. */
    public static KafkaNode encrypted(Certificates certificates) {
        var plain = fresh();
        return new KafkaNode(
                plain.folder,
                plain.port,
                plain.controllerPort,
                Map.of(
                        "listener.security.protocol.map", "CLIENTS:SSL,CONTROLLER:PLAINTEXT",
                        "ssl.keystore.type", "PEM",
                        "ssl.keystore.location", certificates.keyAndChain().toString(),
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.location", certificates.authority().toString()));
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
                "listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "CLIENTS://127.0.0.1:" + port,
                "inter.broker.listener.name", "CLIENTS",
                "log.dirs", folder.resolve("log").toString(),
                "auto.create.topics.enable", "false"));
        settings.putAll(further);
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
