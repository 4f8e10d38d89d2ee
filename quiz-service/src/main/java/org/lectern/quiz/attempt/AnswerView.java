package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.List;
import org.lectern.quiz.question.QuestionJson;

/** An answer that is saved. */
record AnswerView(int position, List<String> chosen, int sequence, Instant savedAt) {

    static AnswerView of(SavedAnswer saved) {
        return new AnswerView(
                saved.position(), QuestionJson.readAnswer(saved.answer()).chosen(), saved.sequence(), saved.savedAt());
    }
}
