package org.lectern.quiz.report;

import org.lectern.platform.problem.Conflict;

class AlreadyReported extends Conflict {

    AlreadyReported() {
        super(
                "already-reported",
                "You have reported this question",
                "Your report waits for an answer. You can report the question again when it has one.");
    }
}
