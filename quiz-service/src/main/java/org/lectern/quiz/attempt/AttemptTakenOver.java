package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Conflict;

/**
 * Another device writes this attempt now. What this device sent is handed back beside what is saved, for the student to choose;
 * nothing was merged.
 */
class AttemptTakenOver extends Conflict {

    AttemptTakenOver(Attempt attempt, Instant now, List<UnsentAnswer> offered, List<AnswerView> saved) {
        super(
                "attempt-taken-over",
                "Another device has taken over",
                "The attempt is being written on another device. This one shows it, and writes again when you continue here.",
                Map.of(
                        "serverTime", now,
                        "deadline", attempt.deadline(),
                        "revision", attempt.revision(),
                        "offered", offered,
                        "saved", saved));
    }
}
