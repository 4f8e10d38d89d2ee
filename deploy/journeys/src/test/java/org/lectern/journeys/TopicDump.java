package org.lectern.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every message of a topic, one JSON line each: topic, key, headers, value. */
final class TopicDump {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TopicDump() {}

    static void write(String kafka, String topic, Writer to) throws IOException {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "allow.auto.create.topics", "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var message : consumer.poll(Duration.ofMillis(500))) {
                    var line = JSON.createObjectNode().put("topic", topic).put("key", message.key());
                    var headers = line.putObject("headers");
                    message.headers()
                            .forEach(header ->
                                    headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
                    to.write(line.put("value", message.value()) + "\n");
                }
            }
        }
    }
}
