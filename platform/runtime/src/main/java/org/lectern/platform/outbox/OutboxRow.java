package org.lectern.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One row, and how it looks on the wire: CloudEvents 1.0 in Kafka's binary mode. */
record OutboxRow(
        long seq, UUID id, String topic, String key, String type, Instant time, String payload, String traceparent) {

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getTimestamp("time").toInstant(),
                row.getString("payload"),
                row.getString("traceparent"));
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        var message = new ProducerRecord<>(topic, key, bytes(payload));
        message.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(id.toString()))
                .add("ce_source", bytes(source))
                .add("ce_type", bytes(type))
                .add("ce_time", bytes(time.toString()))
                .add("content-type", bytes("application/json"));
        if (traceparent != null) {
            message.headers().add("traceparent", bytes(traceparent));
        }
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
