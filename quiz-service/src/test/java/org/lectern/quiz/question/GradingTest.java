package org.lectern.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rule 7: grading is a pure function of (question version, answer). */
class GradingTest {

    /** A question and a way to answer it. */
    record Answered(ChoiceQuestion question, Set<String> chosen) {

        Answer answer() {
            return Answer.choosing(chosen);
        }
    }

    @Property
    void pointIsGivenExactlyForTheKeys(@ForAll("answered") Answered answered) {
        var grade = Grading.grade(answered.question(), answered.answer());

        assertThat(grade.maxPoints()).isEqualTo(1);
        assertThat(grade.points())
                .isEqualTo(answered.chosen().equals(answered.question().keys()) ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    @Property
    void sameQuestionAndAnswerGiveTheSameGradeForEver(@ForAll("answered") Answered answered) {
        var once = Grading.grade(answered.question(), answered.answer());
        var stored = QuestionJson.readQuestion(QuestionJson.write(answered.question()));
        var saved = QuestionJson.readAnswer(QuestionJson.write(answered.answer()));

        assertThat(Grading.grade(stored, saved)).isEqualTo(once);
        assertThat(stored).isEqualTo(answered.question());
    }

    @Property
    void orderOfOptionsAndOfChoosingDoesNotMatter(@ForAll("answered") Answered answered, @ForAll Random random) {
        var chosen = new ArrayList<>(answered.chosen());
        java.util.Collections.shuffle(chosen, random);
        chosen.addAll(answered.chosen());
        var options = new ArrayList<>(answered.question().options());
        java.util.Collections.shuffle(options, random);

        assertThat(Grading.grade(with(answered.question(), options), Answer.choosing(chosen)))
                .isEqualTo(Grading.grade(answered.question(), answered.answer()));
    }

    @Property
    void nothingChosenEarnsNothing(@ForAll("answered") Answered answered) {
        assertThat(Grading.grade(answered.question(), new Answer.Unanswered()).points())
                .isZero();
    }

    @Property
    void canonicalTextOfAnAnswerIsOne(@ForAll("answered") Answered answered) {
        var reversed = new ArrayList<>(answered.chosen()).reversed();

        assertThat(QuestionJson.write(Answer.choosing(reversed))).isEqualTo(QuestionJson.write(answered.answer()));
    }

    @Test
    void multipleChoiceKnowsNoPartialCredit() {
        var question = (MultipleChoice)
                SampleQuestions.multiple("q", "login", Pool.PRACTICE).asks();
        var keys = List.copyOf(question.keys());

        assertThat(Grading.grade(question, Answer.choosing(List.of(keys.getFirst())))
                        .points())
                .isZero();
        assertThat(Grading.grade(question, Answer.choosing(keys)).points()).isEqualTo(BigDecimal.ONE);
        assertThat(Grading.grade(
                                question,
                                Answer.choosing(question.options().stream()
                                        .map(Option::id)
                                        .toList()))
                        .points())
                .isZero();
    }

    @Provide
    static Arbitrary<Answered> answered() {
        var options = Arbitraries.integers().between(2, 6);
        return options.flatMap(count -> Combinators.combine(
                        Arbitraries.integers().between(0, (1 << count) - 1),
                        Arbitraries.integers().between(1, (1 << count) - 1),
                        Arbitraries.of(
                                SingleChoice.TYPE, MultipleChoice.TYPE, TrueFalseQuestion.TYPE, OutputQuestion.TYPE))
                .as((chosen, keys, type) -> answered(count, chosen, keys, type)));
    }

    private static Answered answered(int count, int chosen, int keys, String type) {
        int mask = type.equals(MultipleChoice.TYPE) ? keys : Integer.lowestOneBit(keys);
        var options = IntStream.range(0, count)
                .mapToObj(number -> new Option(
                        Option.idOf("q", "option " + number), "option " + number, (mask >> number & 1) == 1, "why"))
                .toList();
        var ref = new Reference("login", "a");
        ChoiceQuestion question = switch (type) {
            case SingleChoice.TYPE -> new SingleChoice("stem", options, "explanation", ref);
            case TrueFalseQuestion.TYPE -> new TrueFalseQuestion("stem", options, "explanation", ref);
            case OutputQuestion.TYPE -> new OutputQuestion("stem", options, "explanation", ref);
            default -> new MultipleChoice("stem", options, "explanation", ref);
        };
        var picked = IntStream.range(0, count)
                .filter(number -> (chosen >> number & 1) == 1)
                .mapToObj(number -> options.get(number).id())
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
        return new Answered(question, picked);
    }

    private static ChoiceQuestion with(ChoiceQuestion question, List<Option> options) {
        return switch (question) {
            case SingleChoice single ->
                new SingleChoice(single.stemHtml(), options, single.explanationHtml(), single.ref());
            case MultipleChoice multiple ->
                new MultipleChoice(multiple.stemHtml(), options, multiple.explanationHtml(), multiple.ref());
            case TrueFalseQuestion statement ->
                new TrueFalseQuestion(statement.stemHtml(), options, statement.explanationHtml(), statement.ref());
            case OutputQuestion output ->
                new OutputQuestion(output.stemHtml(), options, output.explanationHtml(), output.ref());
        };
    }
}
