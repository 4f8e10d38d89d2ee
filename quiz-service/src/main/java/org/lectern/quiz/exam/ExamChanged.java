package org.lectern.quiz.exam;

import java.util.Map;
import org.lectern.platform.problem.Conflict;

class ExamChanged extends Conflict {

    ExamChanged(String exam, long revision) {
        super(
                "exam-changed",
                "Somebody changed the exam since",
                "Exam " + exam + " is at revision " + revision + " now. Load it again and repeat your change.",
                Map.of("revision", revision));
    }
}
