package org.lectern.quiz.bank;

import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Conflict;

class QuestionChanged extends Conflict {

    QuestionChanged(List<String> questions) {
        super(
                "question-changed",
                "Somebody changed it since",
                "There are newer versions of " + String.join(", ", questions)
                        + ". Look at them and repeat your change.",
                Map.of("questions", questions));
    }
}
