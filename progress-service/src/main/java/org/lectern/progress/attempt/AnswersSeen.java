package org.lectern.progress.attempt;

import java.util.UUID;

/**
 * Said within this process, in the transaction that took up the single answers of an attempt.
 *
 * @param corrects whether they may take the place of others that were taken up before
 */
public record AnswersSeen(UUID event, boolean corrects) {}
