package org.lectern.quiz.result;

import java.util.List;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.exam.PaperItem;
import org.lectern.quiz.exam.ReviewPolicy.Shown;
import org.lectern.quiz.question.Option;
import org.lectern.quiz.question.Question;

/** One question of a review, without the parts that are hidden. */
final class ReviewedQuestion {

    private ReviewedQuestion() {}

    static ReviewView.Question view(GradedItem graded, PaperItem asked, Outline outline, Shown shown) {
        Question question = asked.question();
        return new ReviewView.Question(
                graded.position(),
                question.type(),
                question.stemHtml(),
                section(graded.section(), outline),
                options(asked.options(), shown),
                shown.answers() ? graded.chosen() : null,
                shown.score() ? graded.points() : null,
                graded.maxPoints(),
                shown.explanation() ? question.explanationHtml() : null,
                shown.explanation() && question.ref() != null
                        ? new ReviewView.Ref(
                                question.ref().section(), question.ref().anchor())
                        : null);
    }

    private static ReviewView.Section section(String id, Outline outline) {
        return outline.section(id)
                .map(section -> new ReviewView.Section(id, section.number(), section.title()))
                .orElseGet(() -> new ReviewView.Section(id, "", id));
    }

    private static List<ReviewView.Option> options(List<Option> options, Shown shown) {
        return options.stream()
                .map(option -> new ReviewView.Option(
                        option.id(),
                        option.html(),
                        shown.key() ? option.key() : null,
                        shown.explanation() ? option.whyHtml() : null))
                .toList();
    }
}
