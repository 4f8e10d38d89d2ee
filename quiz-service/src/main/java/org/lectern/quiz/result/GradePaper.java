package org.lectern.quiz.result;

import java.util.List;
import java.util.Map;
import org.lectern.quiz.exam.Paper;
import org.lectern.quiz.exam.PaperItem;
import org.lectern.quiz.question.Answer;
import org.lectern.quiz.question.GivenAnswer;
import org.lectern.quiz.question.Grade;
import org.lectern.quiz.question.Grading;

/** Grades a whole paper: a pure function of the paper and the answers. */
final class GradePaper {

    private GradePaper() {}

    static List<GradedItem> grade(Paper paper, Map<Integer, Answer> answers) {
        return paper.items().stream()
                .map(item -> grade(item, answers.getOrDefault(item.position(), new Answer.Unanswered())))
                .toList();
    }

    private static GradedItem grade(PaperItem item, Answer answer) {
        Grade grade = Grading.grade(item.question(), answer);
        return new GradedItem(
                item.position(),
                item.item().question(),
                item.item().version(),
                item.item().section(),
                item.item().chapter(),
                item.item().objective(),
                item.item().difficulty(),
                grade.points(),
                grade.maxPoints(),
                answer.chosen(),
                GivenAnswer.of(answer));
    }
}
