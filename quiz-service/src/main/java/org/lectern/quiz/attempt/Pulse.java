package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.UUID;

/** What the room must learn of an attempt at once: who writes, until when, whether it has ended. */
record Pulse(UUID attempt, int revision, Instant deadline, boolean open, UUID writer) {

    /** What changed since, as the stream names it. */
    String since(Pulse earlier) {
        if (!open) {
            return "closed";
        }
        return writer.equals(earlier.writer) ? "deadline" : "taken-over";
    }
}
