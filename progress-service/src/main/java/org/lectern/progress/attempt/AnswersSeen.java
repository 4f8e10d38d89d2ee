package org.lectern.progress.attempt;

import java.util.UUID;

/** Said within this process, in the transaction that took up the single answers of an attempt. */
public record AnswersSeen(UUID event) {}
