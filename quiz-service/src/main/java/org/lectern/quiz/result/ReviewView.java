package org.lectern.quiz.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The result of an attempt as far as the review policy shows it now; parts that it hides are absent.
 *
 * @param scoreFrom while the score is hidden, when it is shown; absent: never
 * @param moreFrom when the next part that is hidden now is shown; absent: nothing more is
 * @param questions absent when neither answers nor key nor explanations are shown
 * @param brief true when of the questions only the first that lost points is told with its options, its key and what explains it, and with the code of its
 *     stem: what is looked at first. Absent when all are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        UUID attempt,
        String exam,
        String examTitle,
        String course,
        int number,
        Instant startedAt,
        Instant submittedAt,
        String by,
        Shown shown,
        Instant scoreFrom,
        Instant moreFrom,
        BigDecimal points,
        int maxPoints,
        int passMark,
        Boolean passed,
        List<Chapter> chapters,
        List<Question> questions,
        Boolean brief) {

    /** Which parts are shown now. */
    public record Shown(boolean score, boolean answers, boolean correctness, boolean key, boolean explanation) {}

    public record Chapter(int number, String id, String title, BigDecimal points, int maxPoints) {}

    /**
     * One question of the paper. What was given is one of chosen, order, matched and typed, as it was saved.
     *
     * @param objective id; absent for a question without one
     * @param options of choice types; the lines of an order; the right sides of a match
     * @param lefts the left sides of a match
     * @param gaps how many texts are typed
     * @param key what is right, for types whose options do not tell it
     * @param mistakes typical wrong texts, with what is wrong with them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(
            int position,
            String type,
            String stemHtml,
            Section section,
            String objective,
            List<Option> options,
            List<Left> lefts,
            Integer gaps,
            List<String> chosen,
            List<String> order,
            Map<String, String> matched,
            List<String> typed,
            BigDecimal points,
            int maxPoints,
            Key key,
            List<Mistake> mistakes,
            String explanationHtml,
            Ref ref) {}

    /**
     * What is right.
     *
     * @param order ids of the lines
     * @param matched right side by left side, both ids
     * @param accepted per gap, every text that is right in it
     * @param tolerance how far from an accepted number is right
     * @param rightGaps per gap, whether what was typed is right
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Key(
            List<String> order,
            Map<String, String> matched,
            List<List<String>> accepted,
            BigDecimal tolerance,
            List<Boolean> rightGaps) {}

    /** @param gap 1-based */
    public record Mistake(int gap, String text, String whyHtml) {}

    /** @param whyHtml why its right side is the right one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Left(String id, String html, String whyHtml) {}

    public record Section(String id, String number, String title) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(String id, String html, Boolean key, String whyHtml) {}

    /** The paragraph of the guide that teaches it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ref(String section, String anchor) {}
}
