package org.lectern.quiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lectern.quiz.question.GivenAnswer;
import org.lectern.quiz.question.QuestionJson;
import org.lectern.quiz.receipt.SavedAnswer;

/** An answer that is saved: one of the parts of {@link GivenAnswer}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerView(
        int position,
        List<String> chosen,
        List<String> order,
        Map<String, String> matched,
        List<String> typed,
        int sequence,
        Instant savedAt) {

    static AnswerView of(SavedAnswer saved) {
        GivenAnswer given = GivenAnswer.of(QuestionJson.readAnswer(saved.answer()));
        return new AnswerView(
                saved.position(),
                given.chosen(),
                given.order(),
                given.matched(),
                given.typed(),
                saved.sequence(),
                saved.savedAt());
    }
}
