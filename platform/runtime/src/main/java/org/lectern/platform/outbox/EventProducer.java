package org.lectern.platform.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lectern.platform.broker.Brokers;

/** The one producer of this process, made at first use so that a broker that is down delays no start. */
@ApplicationScoped
public class EventProducer {

    private final Brokers brokers;
    private Producer<String, byte[]> producer;

    EventProducer(Brokers brokers) {
        this.brokers = brokers;
    }

    public synchronized Producer<String, byte[]> get() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    brokers.with(Map.of(
                            "acks", "all",
                            "enable.idempotence", "true",
                            // Short: the relay holds a transaction meanwhile and tries again for ever by itself.
                            "max.block.ms", "2000",
                            "request.timeout.ms", "4000",
                            "delivery.timeout.ms", "8000",
                            "linger.ms", "0",
                            "reconnect.backoff.max.ms", "1000")),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
