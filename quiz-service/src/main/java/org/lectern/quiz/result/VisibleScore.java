package org.lectern.quiz.result;

import java.math.BigDecimal;
import java.util.UUID;

/** A score that its student may see. */
public record VisibleScore(UUID attempt, BigDecimal points, int maxPoints, int passMark, boolean passed) {}
