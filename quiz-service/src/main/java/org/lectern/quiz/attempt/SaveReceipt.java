package org.lectern.quiz.attempt;

import java.time.Instant;

/** What the database answered to a save, after its commit. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record SaveReceipt(int sequence, byte[] hash, Instant savedAt, Instant deadline, int revision) {}
