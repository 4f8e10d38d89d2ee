package org.lectern.platform.testing;

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
import org.eclipse.microprofile.config.ConfigProvider;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.platform.outbox.OutgoingEvent;

/** The other side of a topic: sends what another service would send, reads what the service under test has sent. */
public final class TestTopic {

    private TestTopic() {}

    /** Sends an event as another service's relay does; returns when the broker has it. */
    public static void send(OutgoingEvent event) {
        send(message(event, event.json()));
    }

    /** Sends any bytes with any headers: for what no service of ours would send. */
    public static void send(ProducerRecord<String, byte[]> message) {
        awaitTopic(message.topic());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka(), "acks", "all"),
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
        if (!exists(topic)) {
            return List.of();
        }
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka(), "allow.auto.create.topics", "false"),
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
    static void deleteAll(String kafka) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            var names = admin.listTopics().names().get();
            admin.deleteTopics(names).all().get();
            Awaitility.await("topics to be gone")
                    .until(() -> admin.listTopics().names().get().isEmpty());
            // The members of an application that has just ended may not be gone yet.
            Awaitility.await("consumer groups to be gone")
                    .ignoreException(ExecutionException.class)
                    .until(() -> deleteGroups(admin));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean deleteGroups(Admin admin) throws ExecutionException, InterruptedException {
        var groups = admin.listGroups().all().get().stream()
                .map(group -> group.groupId())
                .toList();
        admin.deleteConsumerGroups(groups).all().get();
        return true;
    }

    private static void awaitTopic(String topic) {
        Awaitility.await("topic " + topic).atMost(Duration.ofSeconds(20)).until(() -> exists(topic));
    }

    private static boolean exists(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            return admin.listTopics().names().get().contains(topic);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The broker of the service under test. */
    private static String kafka() {
        return ConfigProvider.getConfig()
                .getOptionalValue("kafka.bootstrap.servers", String.class)
                .orElseGet(() -> TestParts.join().kafka());
    }
}
