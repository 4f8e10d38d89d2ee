package org.lectern.quiz.exam;

import java.time.Instant;
import org.lectern.quiz.question.Pool;

/**
 * What an instructor decides about an exam.
 *
 * @param fixed one form that never changes; otherwise forms are drawn
 * @param passMark points needed to pass
 * @param attempts null: as many as one likes
 * @param opensAt null: from publication
 * @param closesAt null: until withdrawn
 */
public record ExamTerms(
        String title,
        Pool pool,
        boolean fixed,
        Blueprint blueprint,
        int minutes,
        int passMark,
        Integer attempts,
        Instant opensAt,
        Instant closesAt,
        ReviewPolicy review) {}
