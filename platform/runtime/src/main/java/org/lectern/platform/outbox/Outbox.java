package org.lectern.platform.outbox;

/** Where a service puts what the others must know. It reaches every consumer once the transaction that put it has committed, and only then. */
public interface Outbox {

    /**
     * Adds an event to the running transaction.
     *
     * @throws jakarta.transaction.TransactionalException when no transaction is running
     */
    void put(OutgoingEvent event);
}
