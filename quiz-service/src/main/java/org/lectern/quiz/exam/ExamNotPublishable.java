package org.lectern.quiz.exam;

import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Conflict;

class ExamNotPublishable extends Conflict {

    ExamNotPublishable(String exam, List<String> obstacles) {
        super(
                "exam-not-publishable",
                "The exam cannot be published yet",
                "Exam " + exam + " has obstacles: " + String.join(" ", obstacles),
                Map.of("obstacles", obstacles));
    }
}
