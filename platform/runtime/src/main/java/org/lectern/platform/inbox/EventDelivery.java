package org.lectern.platform.inbox;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hands an event to what applies it, and decides what a failure means. A failure of the surroundings (database, lock, time-out) is retried without
 * end, and the partition waits meanwhile. An event that fails for what it is goes to the dead letters at the first try, and the rest goes on.
 */
public interface EventDelivery {

    /**
     * Returns when the event has been applied, skipped (nobody here knows its type) or buried.
     *
     * @param byType what applies an event of each type; a method that opens a transaction and asks {@link Inbox#firstSeen} first
     */
    void deliver(ConsumerRecord<String, byte[]> message, Map<String, Consumer<IncomingEvent>> byType);
}
