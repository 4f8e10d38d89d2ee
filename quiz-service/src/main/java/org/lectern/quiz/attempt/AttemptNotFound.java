package org.lectern.quiz.attempt;

import java.util.UUID;
import org.lectern.platform.problem.NotFound;

class AttemptNotFound extends NotFound {

    AttemptNotFound(UUID attempt) {
        super("attempt-not-found", "No such attempt", "You have no attempt " + attempt + ".");
    }
}
