package org.lectern.quiz.attempt;

import java.time.Instant;

record FlagView(int position, boolean flagged, Instant serverTime, Instant deadline, int revision) {}
