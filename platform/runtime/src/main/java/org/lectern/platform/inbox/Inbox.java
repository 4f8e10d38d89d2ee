package org.lectern.platform.inbox;

import java.util.UUID;

/** Makes the effect of an event happen once, however often the event arrives. */
public interface Inbox {

    /**
     * Notes the event in the running transaction. The first call of a transactional service method that applies an event.
     *
     * @return false when the event's effect is already in this database
     * @throws jakarta.transaction.TransactionalException when no transaction is running
     */
    boolean firstSeen(UUID eventId);
}
