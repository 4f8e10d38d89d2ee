package org.lectern.quiz.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.exam.FormItem;
import org.lectern.quiz.exam.Paper;
import org.lectern.quiz.exam.PaperQuestion;
import org.lectern.quiz.exam.ReviewPolicy.Shown;
import org.lectern.quiz.question.BankedQuestion;
import org.lectern.quiz.question.GivenAnswer;
import org.lectern.quiz.result.GradedItem;
import org.lectern.quiz.result.ReviewView;
import org.lectern.quiz.result.ReviewedQuestion;

/**
 * A question as a student meets it.
 *
 * @param question as it is asked: without what tells the answer
 * @param review as it is explained afterwards to somebody who gave no answer
 */
record QuestionPreview(PaperQuestion question, ReviewView.Question review) {

    private static final GivenAnswer NONE = new GivenAnswer(List.of(), null, null, null);

    static QuestionPreview of(BankedQuestion banked, Outline outline) {
        FormItem item = new FormItem(banked.id(), 1, banked.section(), "", banked.objective(), banked.difficulty());
        Paper paper = Paper.layOut("preview", List.of(item), Map.of(banked.id(), banked.asks()));
        GradedItem unanswered = new GradedItem(
                1,
                banked.id(),
                1,
                banked.section(),
                "",
                banked.objective(),
                banked.difficulty(),
                BigDecimal.ZERO,
                1,
                List.of(),
                NONE);
        return new QuestionPreview(
                PaperQuestion.of(paper).getFirst(),
                ReviewedQuestion.view(unanswered, paper.at(1), outline, Shown.everything()));
    }
}
