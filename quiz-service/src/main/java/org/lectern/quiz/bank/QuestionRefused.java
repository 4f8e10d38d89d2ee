package org.lectern.quiz.bank;

import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Invalid;

class QuestionRefused extends Invalid {

    QuestionRefused(List<QuestionProblem> problems) {
        super(
                "question-refused",
                "There are errors in it",
                "Nothing was kept. Mend the errors listed and send it again.",
                Map.of("problems", problems));
    }
}
