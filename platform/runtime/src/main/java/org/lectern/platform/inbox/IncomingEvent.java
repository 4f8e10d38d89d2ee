package org.lectern.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as it arrived, in CloudEvents' terms.
 *
 * @param id of this very event, for {@link Inbox#firstSeen}
 * @param source the service that told it, as in {@code /lectern/quiz-service}
 * @param time of the fact
 */
public record IncomingEvent(UUID id, String type, String source, String key, Instant time, JsonNode data) {

    /** A consumer declares the shape it reads; what others add later does not concern it. What it needs must be there. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Reads CloudEvents 1.0 in Kafka's binary mode.
     *
     * @throws Undecodable when an attribute is missing or the value is not JSON
     */
    public static IncomingEvent read(ConsumerRecord<String, byte[]> message) {
        try {
            return new IncomingEvent(
                    UUID.fromString(header(message, "ce_id")),
                    header(message, "ce_type"),
                    header(message, "ce_source"),
                    message.key(),
                    Instant.parse(header(message, "ce_time")),
                    JSON.readTree(message.value() == null ? new byte[0] : message.value()));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new Undecodable("not a CloudEvent: " + e.getMessage(), e);
        }
    }

    /** The data as the shape that the consumer declares. */
    public <T> T as(Class<T> shape) {
        try {
            return Objects.requireNonNull(JSON.treeToValue(data, shape), "no data");
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new Undecodable(
                    type + " " + id + " does not fit " + shape.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new Undecodable("header " + name + " is missing", null);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
