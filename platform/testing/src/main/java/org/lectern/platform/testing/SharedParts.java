package org.lectern.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Properties;

/**
 * The process that holds the Postgres and the Kafka of one Maven run. Arguments: the pid whose end ends it, and the file in which it publishes its
 * ports.
 */
final class SharedParts {

    private SharedParts() {}

    public static void main(String[] arguments) throws Exception {
        var owner = ProcessHandle.of(Long.parseLong(arguments[0])).orElseThrow();
        var published = Path.of(arguments[1]);
        try (var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        // Tests count statements.
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                var kafka = KafkaNode.fresh()) {
            kafka.start();
            publish(published, postgres.getPort(), kafka.bootstrapServers());
            owner.onExit().join();
        } finally {
            Files.deleteIfExists(published);
        }
        // Kafka leaves threads that are no daemons.
        System.exit(0);
    }

    /** Readers see the whole file or none. */
    private static void publish(Path file, int postgres, String kafka) throws IOException {
        var facts = new Properties();
        facts.setProperty("postgres.port", Integer.toString(postgres));
        facts.setProperty("kafka", kafka);
        facts.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try (var writer = Files.newBufferedWriter(draft)) {
            facts.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
