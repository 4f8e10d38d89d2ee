package org.lectern.quiz.attempt;

/** What a start gave: a new attempt, or the open one again. */
sealed interface Started {

    AttemptView view();

    record New(AttemptView view) implements Started {}

    record Resumed(AttemptView view) implements Started {}
}
