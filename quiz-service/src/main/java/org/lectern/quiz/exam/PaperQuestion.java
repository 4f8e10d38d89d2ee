package org.lectern.quiz.exam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.lectern.quiz.question.MultipleChoice;
import org.lectern.quiz.question.Question;
import org.lectern.quiz.question.SingleChoice;

/**
 * A question as a student sees it before review: nothing in it tells which option is right.
 *
 * @param choose how many options are right, for questions with several; absent for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperQuestion(int position, String type, String stemHtml, List<PaperOption> options, Integer choose) {

    public record PaperOption(String id, String html) {}

    public static List<PaperQuestion> of(Paper paper) {
        return paper.items().stream().map(PaperQuestion::of).toList();
    }

    private static PaperQuestion of(PaperItem item) {
        Question question = item.question();
        return new PaperQuestion(
                item.position(),
                question.type(),
                question.stemHtml(),
                item.options().stream()
                        .map(option -> new PaperOption(option.id(), option.html()))
                        .toList(),
                switch (question) {
                    case SingleChoice ignored -> null;
                    case MultipleChoice multiple -> multiple.choose();
                });
    }
}
