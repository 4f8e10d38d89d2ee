package org.lectern.quiz.bank;

import org.lectern.platform.problem.Conflict;

class QuestionWasUsed extends Conflict {

    QuestionWasUsed(String question) {
        super(
                "question-was-used",
                "Somebody was asked it",
                "An exam or practice has asked " + question + ", so it is kept for ever. Retire it instead.");
    }
}
