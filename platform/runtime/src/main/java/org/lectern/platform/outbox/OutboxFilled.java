package org.lectern.platform.outbox;

/** Fired in the transaction that put an event; whoever waits for its success wakes the relay. */
record OutboxFilled() {}
