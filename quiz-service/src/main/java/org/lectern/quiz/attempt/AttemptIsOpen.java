package org.lectern.quiz.attempt;

import java.util.UUID;
import org.lectern.platform.problem.Conflict;

class AttemptIsOpen extends Conflict {

    AttemptIsOpen(UUID attempt) {
        super("attempt-is-open", "The attempt is not submitted", "Attempt " + attempt + " is still being written.");
    }
}
