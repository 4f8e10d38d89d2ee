package org.lectern.platform.outbox;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lectern.platform.outbox.OutboxConfig.Moment;

/**
 * A relay in a process of its own that halts at a moment of its first batch. Arguments: the database's address, user and password, the brokers, the
 * moment, the number of rows in a batch, the file that arms it. Where that is not there, the relay ends when the outbox is empty.
 */
final class DyingRelay {

    private DyingRelay() {}

    public static void main(String[] arguments) throws Exception {
        var probe = new HaltingProbe(config(Moment.valueOf(arguments[4]), Path.of(arguments[6])));
        var batch = new OutboxBatch("/lectern/sample-service", Integer.parseInt(arguments[5]), probe);
        try (var database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                var broker = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", arguments[3], "acks", "all", "linger.ms", "0"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            while (batch.relay(database, broker) != OutboxBatch.Outcome.EMPTY) {
                // There is more, or another one works.
            }
        }
    }

    /** As the environment of a service's process gives it. */
    private static OutboxConfig config(Moment moment, Path file) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OutboxConfig.class)
                .withSources(new EnvConfigSource(
                        Map.of("LECTERN_OUTBOX_HALT_AT", moment.name(), "LECTERN_OUTBOX_HALT_FILE", file.toString()),
                        300))
                .build()
                .getConfigMapping(OutboxConfig.class);
    }
}
