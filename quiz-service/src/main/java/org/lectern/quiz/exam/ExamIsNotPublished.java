package org.lectern.quiz.exam;

import org.lectern.platform.problem.Conflict;

class ExamIsNotPublished extends Conflict {

    ExamIsNotPublished(String exam) {
        super(
                "exam-is-not-published",
                "The exam is not published",
                "Exam " + exam + " has no version that a new one could follow. Edit it and publish it.");
    }
}
