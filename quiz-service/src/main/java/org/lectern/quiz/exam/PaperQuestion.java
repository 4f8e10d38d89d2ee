package org.lectern.quiz.exam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.lectern.quiz.question.MatchQuestion;
import org.lectern.quiz.question.MultipleChoice;
import org.lectern.quiz.question.Question;
import org.lectern.quiz.question.TypedQuestion;

/**
 * A question as a student sees it before review: nothing in it tells what is right.
 *
 * @param options to choose from; the lines of an order, the right sides of a match; none where an answer is typed
 * @param choose how many options are right, for questions with several; absent for others
 * @param lefts the left sides of a match, each of which gets one of the options; absent for others
 * @param gaps how many texts are typed: for fill as many as {@code span.gap} are told apart in the stem by their data-gap, which counts from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperQuestion(
        int position,
        String type,
        String stemHtml,
        List<PaperOption> options,
        Integer choose,
        List<PaperOption> lefts,
        Integer gaps) {

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
                question instanceof MultipleChoice multiple ? multiple.choose() : null,
                question instanceof MatchQuestion match ? lefts(match) : null,
                question instanceof TypedQuestion typed ? typed.gaps().size() : null);
    }

    private static List<PaperOption> lefts(MatchQuestion match) {
        return match.lefts().stream()
                .map(left -> new PaperOption(left.id(), left.html()))
                .toList();
    }
}
