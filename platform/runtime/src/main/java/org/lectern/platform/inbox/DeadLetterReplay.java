package org.lectern.platform.inbox;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lectern.platform.outbox.EventProducer;

/**
 * {@code POST /q/dead-letters/replay} on the management port: puts every letter that was not replayed yet back on the topic it came from. The inbox
 * makes that safe: what has been applied meanwhile is not applied again. Answers {@code {"replayed": n}}.
 */
@ApplicationScoped
public class DeadLetterReplay {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventProducer broker;
    private final DeadLetters deadLetters;
    private final String brokers;

    DeadLetterReplay(
            EventProducer broker,
            DeadLetters deadLetters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.broker = broker;
        this.deadLetters = deadLetters;
        this.brokers = brokers;
    }

    void route(@Observes ManagementInterface management) {
        Router router = management.router();
        router.post("/q/dead-letters/replay").blockingHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        request.response().putHeader("content-type", "application/json").end("{\"replayed\": %d}".formatted(replay()));
    }

    /** Returns how many letters went back. */
    public synchronized int replay() {
        int replayed = 0;
        try (var letters = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        deadLetters.topic() + ".replay",
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = letters.partitionsFor(deadLetters.topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            letters.assign(partitions);
            var ends = letters.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> letters.position(partition) < ends.get(partition))) {
                for (var letter : letters.poll(PATIENCE)) {
                    putBack(letter);
                    replayed++;
                }
                letters.commitSync();
            }
        }
        return replayed;
    }

    private void putBack(ConsumerRecord<String, byte[]> letter) {
        var origin = new String(letter.headers().lastHeader(DeadLetters.TOPIC).value(), StandardCharsets.UTF_8);
        var message = new ProducerRecord<>(origin, null, letter.key(), letter.value(), letter.headers());
        List.of(DeadLetters.REASON, DeadLetters.TOPIC).forEach(message.headers()::remove);
        try {
            broker.get().send(message).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take the letter; the rest stays where it is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
