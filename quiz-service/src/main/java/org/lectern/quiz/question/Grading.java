package org.lectern.quiz.question;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Grading: a pure function of a question version and an answer, so that it can be repeated for ever. Every type states its rule in
 * a function of its own; every question is worth one point.
 */
public final class Grading {

    private Grading() {}

    public static Grade grade(Question question, Answer answer) {
        return switch (question) {
            case SingleChoice single -> gradeSingle(single, answer);
            case MultipleChoice multiple -> gradeMultiple(multiple, answer);
            case TrueFalseQuestion statement -> gradeTrueFalse(statement, answer);
            case OutputQuestion output -> gradeOutput(output, answer);
            case TextQuestion text -> gradeText(text, answer);
            case NumberQuestion number -> gradeNumber(number, answer);
            case FillQuestion fill -> gradeFill(fill, answer);
            case OrderQuestion order -> gradeOrder(order, answer);
            case MatchQuestion match -> gradeMatch(match, answer);
        };
    }

    /** One point when the chosen option is the key. */
    static Grade gradeSingle(SingleChoice question, Answer answer) {
        return Grade.right(isTheKeys(question, answer));
    }

    /** All or nothing: one point when exactly the keys were chosen, no partial credit. */
    static Grade gradeMultiple(MultipleChoice question, Answer answer) {
        return Grade.right(isTheKeys(question, answer));
    }

    /** One point for the right one of the two; a wrong one costs nothing. */
    static Grade gradeTrueFalse(TrueFalseQuestion question, Answer answer) {
        return Grade.right(isTheKeys(question, answer));
    }

    /** One point for what the program really prints. */
    static Grade gradeOutput(OutputQuestion question, Answer answer) {
        return Grade.right(isTheKeys(question, answer));
    }

    private static boolean isTheKeys(ChoiceQuestion question, Answer answer) {
        return answer instanceof Answer.Chosen(var options)
                && Set.copyOf(options).equals(question.keys());
    }

    /** One point for any of the accepted texts; spaces at the ends and their number between words do not count, capitals do unless the question says otherwise. */
    static Grade gradeText(TextQuestion question, Answer answer) {
        return Grade.right(rightGaps(question, answer) == 1);
    }

    /** One point for a number within the tolerance of an accepted one; 401 and 401.0 are the same. */
    static Grade gradeNumber(NumberQuestion question, Answer answer) {
        return Grade.right(rightGaps(question, answer) == 1);
    }

    /** Every gap is worth the same part of the point, as in Moodle's Cloze questions; a wrong or empty one costs nothing else. */
    static Grade gradeFill(FillQuestion question, Answer answer) {
        return Grade.parts(rightGaps(question, answer), question.gaps().size());
    }

    private static long rightGaps(TypedQuestion question, Answer answer) {
        return answer instanceof Answer.Typed(var texts)
                ? IntStream.range(0, question.gaps().size())
                        .filter(gap -> gap < texts.size() && question.accepts(gap, texts.get(gap)))
                        .count()
                : 0;
    }

    /**
     * Each line that is followed by its right next one earns the same part of the point, as Moodle's ordering questions grade "relative to the next item,
     * excluding last": one line carried to a wrong place costs little, and only the whole order earns the whole point.
     */
    static Grade gradeOrder(OrderQuestion question, Answer answer) {
        List<String> key = question.key();
        if (!(answer instanceof Answer.Ordered(var lines)) || !Set.copyOf(lines).equals(Set.copyOf(key))) {
            return Grade.right(false);
        }
        long right = IntStream.range(1, key.size())
                .filter(at -> lines.indexOf(key.get(at)) == lines.indexOf(key.get(at - 1)) + 1)
                .count();
        return Grade.parts(right, key.size() - 1);
    }

    /** Every pair is worth the same part of the point, as in Moodle's matching questions; a right side may be given to two left ones, of which one is right. */
    static Grade gradeMatch(MatchQuestion question, Answer answer) {
        long right = answer instanceof Answer.Matched(var pairs)
                ? question.key().entrySet().stream()
                        .filter(pair -> pair.getValue().equals(pairs.get(pair.getKey())))
                        .count()
                : 0;
        return Grade.parts(right, question.pairs().size());
    }
}
