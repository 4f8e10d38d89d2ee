package org.lectern.quiz.receipt;

import java.time.Instant;

/** One link of an attempt's chain: an answer as it was saved. */
@SuppressWarnings("ArrayRecordComponent") // compared by SaveChain only
public record SavedAnswer(int sequence, int position, String answer, Instant savedAt, byte[] hash) {}
