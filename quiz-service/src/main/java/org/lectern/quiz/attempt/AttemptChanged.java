package org.lectern.quiz.attempt;

import java.util.UUID;

/** Said within this process, after the commit: an attempt has a new writer, deadline or end. */
record AttemptChanged(UUID attempt) {}
