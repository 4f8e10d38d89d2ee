package org.lectern.quiz.exam;

import org.lectern.platform.problem.NotFound;

public class ExamNotFound extends NotFound {

    public ExamNotFound(String exam) {
        super("exam-not-found", "No such exam", "There is no exam " + exam + " that you may see.");
    }
}
