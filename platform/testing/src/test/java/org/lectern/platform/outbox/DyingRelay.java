package org.lectern.platform.outbox;

import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A relay in a process of its own that halts at a moment of its first batch. Arguments: the database's address, user and password, the brokers, the
 * moment, the number of rows in a batch. Without a moment ("never") it ends when the outbox is empty.
 */
final class DyingRelay {

    private DyingRelay() {}

    public static void main(String[] arguments) throws Exception {
        var probe = new RelayProbe() {
            @Override
            public void sent() {
                haltAt("sent");
            }

            @Override
            public void acknowledged() {
                haltAt("acknowledged");
            }

            private void haltAt(String moment) {
                if (moment.equals(arguments[4])) {
                    Runtime.getRuntime().halt(HaltingProbe.KILLED);
                }
            }
        };
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
}
