package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.lectern.platform.problem.Conflict;

/** The attempt is submitted, or its deadline and grace have passed and the server is about to submit it. */
class AttemptClosed extends Conflict {

    AttemptClosed(Attempt attempt, Instant now) {
        super(
                "attempt-closed",
                "The attempt is closed",
                attempt.isOpen()
                        ? "The time is over. What was saved is submitted for you."
                        : "The attempt was submitted; it takes no more answers.",
                extensions(attempt, now));
    }

    private static Map<String, Object> extensions(Attempt attempt, Instant now) {
        Map<String, Object> extensions = new HashMap<>();
        extensions.put("serverTime", now);
        extensions.put("deadline", attempt.deadline());
        extensions.put("revision", attempt.revision());
        if (!attempt.isOpen()) {
            extensions.put("submittedAt", attempt.submittedAt());
            extensions.put("by", attempt.submittedBy());
        }
        return extensions;
    }
}
