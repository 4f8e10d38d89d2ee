package org.lectern.quiz.deadline;

/**
 * An entry as it is read.
 *
 * @param giverName null for the exam itself, and where this service does not know the giver
 */
public record NamedEntry(LedgerEntry entry, String giverName) {}
