package org.lectern.quiz.attempt;

import java.time.Instant;

/** What every reply of the attempt API carries. */
record Clockwork(Instant serverTime, Instant deadline, int revision) {}
