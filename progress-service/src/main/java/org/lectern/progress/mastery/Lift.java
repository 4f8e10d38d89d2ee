package org.lectern.progress.mastery;

/**
 * What the next level takes.
 *
 * @param to that level
 * @param answers right ones in a row that are enough
 * @param mixed whether they must come in a mixed test
 */
record Lift(Level to, int answers, boolean mixed) {}
