package org.lectern.platform.outbox;

/**
 * The two moments at which the death of the relay is interesting: between sending and commit, and between the broker's acknowledgement and commit. Fault
 * tests bring one that dies, or set {@code lectern.outbox.halt-file}.
 */
public interface RelayProbe {

    /** The batch has been handed to the producer; the broker may or may not have it. */
    void sent();

    /** The broker has confirmed the batch; its rows are still there. */
    void acknowledged();
}
