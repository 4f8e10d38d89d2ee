package org.lectern.quiz.bank;

import org.lectern.platform.problem.NotFound;

class QuestionNotFound extends NotFound {

    QuestionNotFound(String question) {
        super("question-not-found", "No such question", "The bank of this course has no question " + question + ".");
    }
}
