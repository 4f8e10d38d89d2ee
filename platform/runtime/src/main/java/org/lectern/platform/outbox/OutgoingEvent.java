package org.lectern.platform.outbox;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An event on its way to the other services, in CloudEvents' terms.
 *
 * @param id of this very event; a consumer applies it once by this id
 * @param topic the Kafka topic
 * @param key what orders it: events of one key arrive in the order they were put, as long as the transactions that put them queue on something, as
 *     on the row of their aggregate
 * @param type with its version, as in {@code quiz.attempt.graded.v1}
 * @param time of the fact, not of the sending
 * @param data a record, written as the JSON that {@code contracts/events} describes
 */
public record OutgoingEvent(UUID id, String topic, String key, String type, Instant time, Object data) {

    public OutgoingEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(data, "data");
    }

    /** The data as it goes on the wire. */
    public String json() {
        return EventJson.write(this);
    }
}
