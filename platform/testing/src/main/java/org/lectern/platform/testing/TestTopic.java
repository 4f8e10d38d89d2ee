package org.lectern.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.platform.outbox.OutgoingEvent;

/** The other side of a topic: sends what another service would send, reads what the service under test has sent. */
public final class TestTopic {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private TestTopic() {}

    /** Sends an event as another service's relay does; returns when the broker has it. */
    public static void send(OutgoingEvent event) {
        try {
            send(message(event, JSON.writeValueAsString(event.data())));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Sends any bytes with any headers: for what no service of ours would send. */
    public static void send(ProducerRecord<String, byte[]> message) {
        awaitTopic(message.topic());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestParts.join().kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The message of an event whose data is already JSON, as in the samples of the contracts. */
    public static ProducerRecord<String, byte[]> message(OutgoingEvent event, String json) {
        var message = new ProducerRecord<>(event.topic(), event.key(), json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.id().toString(),
                        "ce_source",
                        "/lectern/test",
                        "ce_type",
                        event.type(),
                        "ce_time",
                        event.time().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Every event of a type that is on the topic now, in the order of each key. */
    public static List<IncomingEvent> read(String topic, String type) {
        return messages(topic).stream()
                .filter(message -> type.equals(header(message, "ce_type")))
                .map(IncomingEvent::read)
                .toList();
    }

    /** Everything that is on the topic now; nothing when the topic is not there yet. */
    public static List<ConsumerRecord<String, byte[]>> messages(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", TestParts.join().kafka(), "allow.auto.create.topics", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }

    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Removes what earlier modules left on the shared broker. */
    static void deleteAll() {
        try (var admin = admin()) {
            var names = admin.listTopics().names().get();
            admin.deleteTopics(names).all().get();
            Awaitility.await("topics to be gone")
                    .until(() -> admin.listTopics().names().get().isEmpty());
            var groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            admin.deleteConsumerGroups(groups).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void awaitTopic(String topic) {
        try (var admin = admin()) {
            Awaitility.await("topic " + topic)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> admin.listTopics().names().get().contains(topic));
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestParts.join().kafka()));
    }
}
