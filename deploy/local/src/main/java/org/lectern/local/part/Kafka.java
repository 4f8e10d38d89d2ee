package org.lectern.local.part;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.local.machine.Child;
import org.lectern.local.machine.DataFolder;

/** Kafka, broker and controller in one JVM. Events are kept for ever, and topics are made by the services alone. */
public final class Kafka implements Part {

    public static final String NAME = "kafka";

    private final DataFolder data;
    private final int port;
    private final int controllerPort;

    public Kafka(DataFolder data, int port, int controllerPort) {
        this.data = data;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(port, NAME, controllerPort, "kafka's controller");
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int managementPort() {
        return 0;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public int layer() {
        return 1;
    }

    @Override
    public void prepare(Workbench bench) {
        writeSettings();
        if (Files.notExists(data.kafka().resolve("meta.properties"))) {
            bench.say("making a new log folder");
            Folders.delete(data.kafka());
            bench.run(new Child.Launch(
                    java().with(
                                    "kafka.tools.StorageTool",
                                    "format",
                                    "-t",
                                    newId(),
                                    "-c",
                                    settings().toString())
                            .toList(),
                    Map.of(),
                    data.path()));
        }
    }

    @Override
    public Child.Launch launch() {
        return new Child.Launch(
                java().with("kafka.Kafka", settings().toString()).toList(), Map.of(), data.path());
    }

    @Override
    public boolean isReady() {
        return Probe.isKafka("127.0.0.1", port);
    }

    private JavaCommand java() {
        return new JavaCommand(320)
                .with(
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                        "@" + classPath());
    }

    /** In a file: the class path is longer than what the system shows of a command, by which a leftover is recognised. */
    private Path classPath() {
        var file = data.run().resolve("kafka.classpath");
        var path = System.getProperty("java.class.path").replace("\\", "\\\\");
        DataFolder.writePrivately(file, "-cp \"" + path + "\"");
        return file;
    }

    private void writeSettings() {
        var text = settingsMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        DataFolder.writePrivately(settings(), text);
    }

    private Map<String, String> settingsMap() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("log.dirs", data.kafka().toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("log.retention.ms", "-1"),
                Map.entry("log.retention.bytes", "-1"),
                // A machine that was off for a month must not read every topic from the beginning again.
                Map.entry("offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60)),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("controlled.shutdown.enable", "true"),
                Map.entry("log.index.size.max.bytes", Integer.toString(1 << 20)),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20)));
    }

    private Path settings() {
        return data.run().resolve("kafka.properties");
    }

    /** Kafka's form of a random id: 16 bytes in URL-safe base64. A first character that is a hyphen would read as an option. */
    private static String newId() {
        var id = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits() & Long.MAX_VALUE)
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
