package org.lectern.platform.outbox;

/**
 * The two moments at which the death of the relay is interesting. Production has the one that does nothing; fault tests bring one that dies.
 */
public interface RelayProbe {

    /** The batch has been handed to the producer; the broker may or may not have it. */
    void sent();

    /** The broker has confirmed the batch; its rows are still there. */
    void acknowledged();
}
