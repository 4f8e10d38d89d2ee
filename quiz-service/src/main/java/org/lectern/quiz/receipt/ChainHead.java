package org.lectern.quiz.receipt;

import java.util.UUID;

/**
 * Where an attempt's chain stands.
 *
 * @param sequence of the last save; 0 before the first
 * @param hash the last link
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ChainHead(UUID attempt, String learner, String exam, int sequence, byte[] hash) {}
