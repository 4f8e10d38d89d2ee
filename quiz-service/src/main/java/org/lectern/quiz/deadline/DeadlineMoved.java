package org.lectern.quiz.deadline;

import java.util.UUID;

/** Said within this process, after the commit: a running attempt has another deadline. */
public record DeadlineMoved(UUID attempt) {}
