package org.lectern.quiz.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.exam.PaperItem;
import org.lectern.quiz.exam.ReviewPolicy.Shown;
import org.lectern.quiz.question.ChoiceQuestion;
import org.lectern.quiz.question.GivenAnswer;
import org.lectern.quiz.question.MatchQuestion;
import org.lectern.quiz.question.NumberQuestion;
import org.lectern.quiz.question.Option;
import org.lectern.quiz.question.OrderQuestion;
import org.lectern.quiz.question.Question;
import org.lectern.quiz.question.TypedQuestion;

/** One question of a review, without the parts that are hidden. */
public final class ReviewedQuestion {

    private static final String FIGURE_END = "</figure>";

    private final GradedItem graded;
    private final Question question;
    private final Shown shown;
    private final List<Option> options;

    /** @param options in the order of the paper; null: not told, nor the left sides of a match */
    private ReviewedQuestion(GradedItem graded, PaperItem asked, Shown shown, List<Option> options) {
        this.graded = graded;
        this.question = asked.question();
        this.shown = shown;
        this.options = options;
    }

    public static ReviewView.Question view(GradedItem graded, PaperItem asked, Outline outline, Shown shown) {
        return new ReviewedQuestion(graded, asked, shown, asked.options()).view(outline);
    }

    /** What was asked, in words, what was given and what it earned, without the code that was asked about and what explains it. */
    static ReviewView.Question brief(GradedItem graded, PaperItem asked, Outline outline, Shown shown) {
        Shown ofThat = new Shown(shown.score(), shown.answers(), shown.correctness(), false, false);
        return new ReviewedQuestion(graded, asked, ofThat, null).view(outline);
    }

    private ReviewView.Question view(Outline outline) {
        GivenAnswer given = shown.answers() ? graded.answer() : new GivenAnswer(null, null, null, null);
        return new ReviewView.Question(
                graded.position(),
                question.type(),
                options == null ? words(question.stemHtml()) : question.stemHtml(),
                section(graded.section(), outline),
                graded.objective(),
                options == null ? null : options(),
                options != null && question instanceof MatchQuestion match ? lefts(match) : null,
                question instanceof TypedQuestion typed ? typed.gaps().size() : null,
                given.chosen(),
                given.order(),
                given.matched(),
                given.typed(),
                shown.correctness() ? graded.points() : null,
                graded.maxPoints(),
                shown.key() ? key() : null,
                shown.explanation() && question instanceof TypedQuestion typed ? mistakes(typed) : null,
                shown.explanation() ? question.explanationHtml() : null,
                shown.explanation() && question.ref() != null
                        ? new ReviewView.Ref(
                                question.ref().section(), question.ref().anchor())
                        : null);
    }

    /** Without its figures, code above all, which are most of a stem. They never lie in one another. */
    static String words(String html) {
        int begin = html.indexOf("<figure");
        if (begin < 0) {
            return html;
        }
        StringBuilder words = new StringBuilder();
        int after = 0;
        for (; begin >= 0; begin = html.indexOf("<figure", after)) {
            words.append(html, after, begin);
            int end = html.indexOf(FIGURE_END, begin);
            after = end < 0 ? html.length() : end + FIGURE_END.length();
        }
        return words.append(html, after, html.length()).toString();
    }

    private static ReviewView.Section section(String id, Outline outline) {
        return outline.section(id)
                .map(section -> new ReviewView.Section(id, section.number(), section.title()))
                .orElseGet(() -> new ReviewView.Section(id, "", id));
    }

    private List<ReviewView.Option> options() {
        boolean keyed = shown.key() && question instanceof ChoiceQuestion;
        return options.stream()
                .map(option -> new ReviewView.Option(
                        option.id(),
                        option.html(),
                        keyed ? option.key() : null,
                        shown.explanation() ? option.whyHtml() : null))
                .toList();
    }

    private List<ReviewView.Left> lefts(MatchQuestion match) {
        return match.pairs().stream()
                .map(pair -> new ReviewView.Left(
                        pair.left().id(), pair.left().html(), shown.explanation() ? pair.whyHtml() : null))
                .toList();
    }

    /** Null for types whose options tell it. */
    private ReviewView.Key key() {
        return switch (question) {
            case ChoiceQuestion ignored -> null;
            case OrderQuestion order -> new ReviewView.Key(order.key(), null, null, null, null);
            case MatchQuestion match -> new ReviewView.Key(null, match.key(), null, null, null);
            case NumberQuestion number -> typedKey(number, number.tolerance());
            case TypedQuestion typed -> typedKey(typed, null);
        };
    }

    private ReviewView.Key typedKey(TypedQuestion typed, BigDecimal tolerance) {
        List<String> texts = graded.answer().typed();
        return new ReviewView.Key(
                null,
                null,
                typed.gaps().stream().map(gap -> gap.accept()).toList(),
                tolerance,
                shown.answers() && shown.correctness()
                        ? IntStream.range(0, typed.gaps().size())
                                .mapToObj(gap -> texts != null && typed.accepts(gap, texts.get(gap)))
                                .toList()
                        : null);
    }

    private static List<ReviewView.Mistake> mistakes(TypedQuestion typed) {
        return IntStream.range(0, typed.gaps().size())
                .boxed()
                .flatMap(gap -> typed.gaps().get(gap).mistakes().stream()
                        .map(mistake -> new ReviewView.Mistake(gap + 1, mistake.text(), mistake.whyHtml())))
                .toList();
    }
}
