package org.lectern.progress.memory;

/**
 * What FSRS keeps of a memory.
 *
 * @param stability days until it is recalled with a probability of 90 %
 * @param difficulty from 1 to 10
 */
public record Memory(double stability, double difficulty) {}
