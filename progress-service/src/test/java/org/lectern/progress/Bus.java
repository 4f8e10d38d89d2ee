package org.lectern.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lectern.platform.testing.TestTopic;

/** The broker as the other services use it. */
public final class Bus {

    private static final Set<String> TOPICS = ConcurrentHashMap.newKeySet();
    private static final Producer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                    "acks",
                    "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    static {
        // Whole builds share a small machine: what is right may come late.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private Bus() {}

    @SafeVarargs
    public static void send(ProducerRecord<String, byte[]>... messages) {
        send(List.of(messages));
    }

    /** Returns when the broker has them all, in this order for each key. */
    public static void send(List<ProducerRecord<String, byte[]>> messages) {
        var first = messages.getFirst();
        if (messages.stream().allMatch(message -> TOPICS.contains(message.topic()))) {
            messages.forEach(PRODUCER::send);
        } else {
            // Waits for the topic, which the service creates.
            TestTopic.send(first);
            TOPICS.add(first.topic());
            if (messages.size() > 1) {
                send(messages.subList(1, messages.size()));
            }
        }
        PRODUCER.flush();
    }
}
