package org.lectern.quiz.attempt;

import java.util.Map;
import org.lectern.platform.problem.Conflict;

class AttemptsUsedUp extends Conflict {

    AttemptsUsedUp(int allowed) {
        super(
                "attempts-used-up",
                "No attempts left",
                "You have used all of your attempts at this exam.",
                Map.of("attempts", allowed));
    }
}
