package org.lectern.platform.outbox;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A relay in a process of its own that halts at a moment of its first batch. Arguments: the database's address, user and password, the brokers, the
 * number of rows in a batch, the file that names the moment. Where that is not there, the relay ends when the outbox is empty.
 */
final class DyingRelay {

    private DyingRelay() {}

    public static void main(String[] arguments) throws Exception {
        var probe = new HaltingProbe(config(arguments[5]));
        var batch = new OutboxBatch("/lectern/sample-service", Integer.parseInt(arguments[4]), probe);
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
    private static OutboxConfig config(String haltFile) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OutboxConfig.class)
                .withSources(new EnvConfigSource(Map.of("LECTERN_OUTBOX_HALT_FILE", haltFile), 300))
                .build()
                .getConfigMapping(OutboxConfig.class);
    }
}
