package org.lectern.quiz.practice;

import java.util.UUID;
import org.lectern.platform.problem.NotFound;

/** Another learner's session looks like none, to staff too. */
class PracticeNotFound extends NotFound {

    PracticeNotFound(UUID session) {
        super("practice-not-found", "No such practice session", "You have no practice session " + session + ".");
    }

    PracticeNotFound(UUID session, int position) {
        super("practice-not-found", "No such question", "Session " + session + " has no question " + position + ".");
    }
}
