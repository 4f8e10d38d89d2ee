package org.lectern.quiz.question;

import java.util.Map;
import org.lectern.platform.problem.Conflict;

class QuestionExists extends Conflict {

    QuestionExists(String question) {
        super(
                "question-exists",
                "The id is taken",
                "There is a question " + question + ", retired ones count. Ids are never given twice: choose another.",
                Map.of("question", question));
    }
}
