package org.lectern.quiz.result;

import java.util.UUID;

/** A score that its student may see. */
public record VisibleScore(UUID attempt, int points, int maxPoints, int passMark, boolean passed) {}
