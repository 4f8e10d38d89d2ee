package org.lectern.platform.outbox;

/** Moves committed outbox rows to the broker. Change data capture can take the place of the one that polls. */
public interface OutboxRelay {

    /** Says that there may be something to send. Returns at once. */
    void wake();
}
