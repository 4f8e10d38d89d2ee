package org.lectern.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.lectern.platform.broker.Brokers;
import org.lectern.platform.outbox.EventProducer;

/**
 * Puts dead letters back on the topic they came from. The inbox makes that safe: what has been applied meanwhile is not applied again, here and at
 * every other reader of that topic. How far the letters are replayed is a committed offset of the group {@code <group>.dead.replay}.
 */
@ApplicationScoped
class DeadLetterReplay {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * A letter that waits.
     *
     * @param topic where it came from
     * @param reason what went wrong
     */
    record Letter(String topic, String key, String id, String type, String reason, Instant buriedAt) {

        static Letter of(ConsumerRecord<String, byte[]> letter) {
            return new Letter(
                    header(letter, DeadLetters.TOPIC),
                    letter.key(),
                    header(letter, "ce_id"),
                    header(letter, "ce_type"),
                    header(letter, DeadLetters.REASON),
                    Instant.ofEpochMilli(letter.timestamp()));
        }
    }

    private final EventProducer broker;
    private final DeadLetters deadLetters;
    private final Brokers brokers;

    DeadLetterReplay(EventProducer broker, DeadLetters deadLetters, Brokers brokers) {
        this.broker = broker;
        this.deadLetters = deadLetters;
        this.brokers = brokers;
    }

    /** The letters that were not replayed yet, oldest first. */
    List<Letter> waiting() {
        var waiting = new ArrayList<Letter>();
        try (var consumer = consumer()) {
            read(consumer, letter -> waiting.add(Letter.of(letter)));
        }
        return waiting;
    }

    /** Puts every letter back that was there at the call, and returns how many. */
    synchronized int replay() {
        var replayed = new ArrayList<String>();
        try (var consumer = consumer()) {
            read(consumer, letter -> {
                putBack(letter);
                replayed.add(letter.key());
                consumer.commitSync(Map.of(
                        new TopicPartition(letter.topic(), letter.partition()),
                        new OffsetAndMetadata(letter.offset() + 1)));
            });
        }
        return replayed.size();
    }

    private void read(KafkaConsumer<String, byte[]> consumer, Consumer<ConsumerRecord<String, byte[]>> each) {
        Collection<TopicPartition> partitions = consumer.partitionsFor(deadLetters.topic()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        // A letter that dies again while we read waits for the next replay.
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(PATIENCE).forEach(letter -> {
                if (letter.offset() < ends.get(new TopicPartition(letter.topic(), letter.partition()))) {
                    each.accept(letter);
                }
            });
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                brokers.with(Map.of(
                        "group.id", deadLetters.topic() + ".replay",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "allow.auto.create.topics", "false",
                        "default.api.timeout.ms", "10000")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void putBack(ConsumerRecord<String, byte[]> letter) {
        var message = new ProducerRecord<>(
                header(letter, DeadLetters.TOPIC), null, letter.key(), letter.value(), letter.headers());
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

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
