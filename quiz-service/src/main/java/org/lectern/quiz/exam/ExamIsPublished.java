package org.lectern.quiz.exam;

import org.lectern.platform.problem.Conflict;

class ExamIsPublished extends Conflict {

    ExamIsPublished(String exam) {
        super(
                "exam-is-published",
                "The exam is published",
                "Students rely on what exam " + exam + " announced. Withdraw it before you change it.");
    }
}
