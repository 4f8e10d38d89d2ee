package org.lectern.progress.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lectern.progress.answer.Given.BEGIN;
import static org.lectern.progress.answer.Given.id;
import static org.lectern.progress.answer.Given.right;
import static org.lectern.progress.answer.Given.wrong;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.answer.Given;
import org.lectern.progress.course.Outline;

class ReadinessTest {

    /** Six chapters of one section each, 60 questions, pass at 42. */
    static final Outline OUTLINE = outline(6, 10, 42);

    private static final Instant NOW = BEGIN.plus(Duration.ofDays(70));

    /** Chapters of one section each. */
    static Outline outline(int chapters, int itemsOfEach, int passMark) {
        return new Outline(
                IntStream.rangeClosed(1, chapters)
                        .mapToObj(number -> new Outline.Chapter(
                                number,
                                "c" + number,
                                "Chapter " + number,
                                itemsOfEach,
                                List.of(new Outline.Section(
                                        "s" + number,
                                        number + ".1",
                                        "Section " + number,
                                        20,
                                        true,
                                        List.of(),
                                        List.of()))))
                        .toList(),
                passMark);
    }

    @Test
    void belowThirtyAnswersThereIsNoNumber() {
        var answers = answers(6, 29, true);
        assertThat(at(answers).chance()).isEmpty();

        answers.add(right("s1", "one-more", 69));

        assertThat(at(answers).chance()).isPresent();
    }

    @Test
    void answersOfFewerThanSixChaptersGiveNoNumber() {
        assertThat(at(answers(5, 200, true)).chance()).isEmpty();
    }

    @Test
    void onlyTheFirstSittingOfAFormCounts() {
        var again = right("s1", "q1", 3);
        var seen = new Answer(
                again.event(),
                1,
                Answer.Origin.EXAM,
                again.sitting(),
                false,
                again.section(),
                again.objective(),
                again.question(),
                3,
                true,
                true,
                again.at());

        assertThat(at(List.of(seen)).answers()).isZero();
    }

    @Test
    void nothingThatComesLaterIsKnownEarlier() {
        var answers = answers(6, 60, true);

        assertThat(Readiness.of(OUTLINE, answers, BEGIN.minusSeconds(1)).answers())
                .isZero();
    }

    @Test
    void allRightIsLikelyToPassAndAllWrongIsNot() {
        assertThat(at(answers(6, 120, true)).chance().orElseThrow().probability())
                .isGreaterThan(0.95);
        assertThat(at(answers(6, 120, false)).chance().orElseThrow().probability())
                .isLessThan(0.01);
    }

    @Test
    void whatWasLearnedLongAgoIsWorthLess() {
        var answers = new ArrayList<>(answers(6, 90, true));
        IntStream.range(0, 25).forEach(number -> answers.add(wrong("s" + (number % 6 + 1), "w" + number, 69)));

        assertThat(at(answers, NOW.plus(Duration.ofDays(200))).probability())
                .isLessThan(at(answers, NOW).probability());
    }

    @Test
    void rightOnAHardQuestionSaysMoreThanOnAnEasyOne() {
        var answers = new ArrayList<>(answers(6, 40, true));
        answers.addAll(answers(6, 20, false));
        var easy = with(answers, 1, true);
        var hard = with(answers, 5, true);

        assertThat(at(hard, NOW).probability()).isGreaterThan(at(easy, NOW).probability());
        assertThat(at(with(answers, 5, false), NOW).probability())
                .isGreaterThan(at(with(answers, 1, false), NOW).probability());
    }

    @Test
    void intervalNarrowsWithMoreAnswersOfTheSameKind() {
        var few = mixed(48);
        var many = mixed(480);

        assertThat(width(at(many, NOW))).isLessThan(width(at(few, NOW)));
    }

    @Test
    void chaptersWithoutAnAnswerWidenTheInterval() {
        var elevenAnswered = chanceOfEleven(11);
        var sixAnswered = chanceOfEleven(6);

        assertThat(width(sixAnswered)).isGreaterThan(1.5 * width(elevenAnswered));
        assertThat(sixAnswered.probability()).isCloseTo(elevenAnswered.probability(), within(0.1));
    }

    /** Of eleven chapters with five questions each; the same answers, 66 right of 88, spread over so many of them. */
    private static Chance chanceOfEleven(int answered) {
        var chapters = IntStream.range(0, 11)
                .mapToObj(chapter -> new ChapterEstimate.Own(
                        "c" + chapter,
                        5,
                        chapter < answered
                                ? new Evidence(66.0 / answered, 22.0 / answered, 88 / answered)
                                : Evidence.NONE))
                .toList();
        return Chance.of(ChapterEstimate.of(chapters), 38, ChapterEstimate.varianceOfMean(chapters));
    }

    @Property(tries = 500)
    void oneMoreRightAnswerNeverLowersIt(@ForAll("histories") List<Answer> history, @ForAll("answer") Answer more) {
        var right = new ArrayList<>(history);
        right.add(Given.answer(
                more.section(), more.question(), more.difficulty(), true, more.sure(), more.at(), more.sitting()));
        // Both have enough for a number.
        var base = answers(6, 30, true);

        assertThat(chance(base, right).probability())
                .isGreaterThanOrEqualTo(chance(base, history).probability() - 1e-9);
    }

    @Property(tries = 300)
    void rightInsteadOfWrongNeverLowersIt(
            @ForAll("histories") List<Answer> history, @ForAll @IntRange(min = 0, max = 59) int which) {
        var base = answers(6, 30, true);
        var changed = new ArrayList<>(history);
        if (which < history.size()) {
            var it = history.get(which);
            changed.set(
                    which,
                    Given.answer(it.section(), it.question(), it.difficulty(), true, it.sure(), it.at(), it.sitting()));
        }

        assertThat(chance(base, changed).probability())
                .isGreaterThanOrEqualTo(chance(base, history).probability() - 1e-9);
    }

    @Property(tries = 300)
    void probabilityLiesInItsInterval(@ForAll("histories") List<Answer> history) {
        var chance = chance(answers(6, 30, false), history);

        assertThat(chance.probability()).isBetween(chance.low(), chance.high());
        assertThat(chance.low()).isGreaterThanOrEqualTo(0);
        assertThat(chance.high()).isLessThanOrEqualTo(1);
    }

    @Property(tries = 200)
    void orderAndRepetitionChangeNothing(@ForAll("histories") List<Answer> history, @ForAll Random random) {
        var delivered = new ArrayList<>(history);
        delivered.addAll(history);
        Collections.shuffle(delivered, random);

        assertThat(at(delivered).toString()).isEqualTo(at(history).toString());
    }

    @Test
    void chanceIsThatOfTheSumOfBetaBinomials() {
        // Two chapters of one question each, pass at both: the product of the means.
        var chapters = List.of(new ChapterEstimate("a", 1, 9, 3, 1), new ChapterEstimate("b", 1, 9, 1, 1));

        assertThat(Chance.of(chapters, 2, 0).probability()).isCloseTo(0.75 * 0.5, within(1e-12));
        assertThat(Chance.of(chapters, 1, 0).probability()).isCloseTo(1 - 0.25 * 0.5, within(1e-12));
        // One chapter of two, Beta(1,1): each score is as likely.
        assertThat(Chance.of(List.of(new ChapterEstimate("a", 2, 9, 1, 1)), 2, 0)
                        .probability())
                .isCloseTo(1.0 / 3, within(1e-12));
    }

    @Provide
    Arbitrary<List<Answer>> histories() {
        return Given.histories();
    }

    @Provide
    Arbitrary<Answer> answer() {
        return Given.one();
    }

    private static double width(Chance chance) {
        return chance.high() - chance.low();
    }

    /** Different questions, spread over the chapters and over 60 days. */
    private static List<Answer> answers(int chapters, int number, boolean right) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < number; i++) {
            answers.add(Given.answer("s" + (i % chapters + 1), "base-" + right + i, right, i % 60));
        }
        return answers;
    }

    private static List<Answer> mixed(int number) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < number; i++) {
            answers.add(Given.answer("s" + (i % 6 + 1), "mixed-" + i, i / 6 % 4 != 0, 69));
        }
        return answers;
    }

    private static List<Answer> with(List<Answer> answers, int difficulty, boolean right) {
        var more = new ArrayList<>(answers);
        for (int i = 0; i < 6; i++) {
            more.add(Given.answer("s" + (i + 1), "d" + i, difficulty, right, true, NOW, id("d")));
        }
        return more;
    }

    private static Chance chance(List<Answer> base, List<Answer> history) {
        var all = new ArrayList<>(base);
        all.addAll(history);
        return at(all, NOW);
    }

    private static Chance at(List<Answer> answers, Instant now) {
        return Readiness.of(OUTLINE, answers, now).chance().orElseThrow();
    }

    private static Readiness at(List<Answer> answers) {
        return Readiness.of(OUTLINE, answers, NOW);
    }
}
