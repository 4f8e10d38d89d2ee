package org.lectern.progress.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.progress.answer.Given.BEGIN;
import static org.lectern.progress.answer.Given.id;
import static org.lectern.progress.answer.Given.in;
import static org.lectern.progress.answer.Given.right;
import static org.lectern.progress.answer.Given.unsure;
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
import org.junit.jupiter.api.Test;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.answer.Given;

class MasteryFoldTest {

    private final List<Answer> answers = new ArrayList<>();

    @Test
    void sectionWithoutAnAnswerIsNotStarted() {
        assertThat(SectionMastery.NONE.at(BEGIN).level()).isEqualTo(Level.NOT_STARTED);
        assertThat(SectionMastery.NONE.lift(BEGIN)).contains(new Lift(Level.FAMILIAR, 2, false));
    }

    @Test
    void anyAnswerIsAnAttempt() {
        answers.add(wrong("s", "q1", 0));

        assertThat(level(0)).isEqualTo(Level.ATTEMPTED);
    }

    @Test
    void seventyPercentOfAtLeastTwoQuestionsAreFamiliar() {
        answers.add(right("s", "q1", 0));
        assertThat(level(0)).isEqualTo(Level.ATTEMPTED);

        answers.add(right("s", "q2", 0));

        assertThat(level(0)).isEqualTo(Level.FAMILIAR);
    }

    @Test
    void allOfFourQuestionsRightIsProficient() {
        rightAnswers(3, 0);
        assertThat(level(0)).isEqualTo(Level.FAMILIAR);

        rightAnswers(4, 1);

        assertThat(level(1)).isEqualTo(Level.PROFICIENT);
    }

    @Test
    void theSameQuestionAgainIsNoOtherQuestion() {
        IntStream.range(0, 9).forEach(day -> answers.add(right("s", "q1", day)));

        assertThat(level(9)).isEqualTo(Level.ATTEMPTED);
    }

    @Test
    void proficientAndRightAgainInAMixedTestIsMastered() {
        rightAnswers(4, 0);

        mixedTest(right("s", "q5", 3));

        assertThat(level(3)).isEqualTo(Level.MASTERED);
    }

    @Test
    void rightAgainInATestOfOneSectionIsNotMastered() {
        rightAnswers(4, 0);

        answers.add(right("s", "q5", 3));

        assertThat(level(3)).isEqualTo(Level.PROFICIENT);
    }

    @Test
    void rightAgainButUnsureIsNotMastered() {
        rightAnswers(4, 0);

        mixedTest(unsure(right("s", "q5", 3)));

        assertThat(level(3)).isEqualTo(Level.PROFICIENT);
    }

    @Test
    void oneMixedTestDoesNotMakeProficientAndMasteredAtOnce() {
        mixedTest(
                right("s", "q1", 0),
                right("s", "q2", 0),
                right("s", "q3", 0),
                right("s", "q4", 0),
                right("s", "q5", 0));

        assertThat(level(0)).isEqualTo(Level.PROFICIENT);
    }

    @Test
    void missTakesOneLevelAway() {
        rightAnswers(4, 0);
        mixedTest(right("s", "q5", 3));

        answers.add(wrong("s", "q1", 4));
        assertThat(level(4)).isEqualTo(Level.PROFICIENT);

        answers.add(wrong("s", "q2", 5));
        assertThat(level(5)).isEqualTo(Level.FAMILIAR);
    }

    @Test
    void levelSlipsAfterWeeksAndThenFalls() {
        rightAnswers(4, 0);

        assertThat(at(27)).isEqualTo(new Standing(Level.PROFICIENT, false, day(28)));
        assertThat(at(28)).isEqualTo(new Standing(Level.PROFICIENT, true, null));
        assertThat(at(56)).isEqualTo(new Standing(Level.FAMILIAR, true, null));
        assertThat(at(500)).isEqualTo(new Standing(Level.ATTEMPTED, true, null));
    }

    @Test
    void oneRightAnswerHoldsASlippingLevel() {
        rightAnswers(4, 0);

        answers.add(right("s", "q1", 40));

        assertThat(at(41)).isEqualTo(new Standing(Level.PROFICIENT, false, day(68)));
    }

    @Test
    void liftNamesWhatIsEnough() {
        answers.addAll(List.of(wrong("s", "q1", 0), wrong("s", "q2", 0), right("s", "q3", 0)));
        var lift = mastery().lift(day(0)).orElseThrow();

        IntStream.rangeClosed(1, lift.answers()).forEach(number -> answers.add(right("s", "q" + number, 1)));

        assertThat(level(1)).isEqualTo(lift.to()).isEqualTo(Level.FAMILIAR);
    }

    @Test
    void whatIsMasteredHasNoLift() {
        rightAnswers(4, 0);
        mixedTest(right("s", "q5", 3));

        assertThat(mastery().lift(day(3))).isEmpty();
    }

    /** Shuffled and doubled deliveries give the same state, to the byte. */
    @Property(tries = 300)
    void orderAndRepetitionChangeNothing(@ForAll("histories") List<Answer> history, @ForAll Random random) {
        var delivered = new ArrayList<>(history);
        history.stream().filter(_ -> random.nextBoolean()).forEach(delivered::add);
        Collections.shuffle(delivered, random);

        assertThat(MasteryFold.of(delivered).toString())
                .isEqualTo(MasteryFold.of(history).toString());
    }

    /** A late fact gives what it would have given in time. */
    @Property(tries = 200)
    void lateFactIsAsGoodAsOneInTime(@ForAll("histories") List<Answer> history, @ForAll("answer") Answer late) {
        var inTime = new ArrayList<>(history);
        inTime.addFirst(late);
        var atLast = new ArrayList<>(history);
        atLast.add(late);

        assertThat(MasteryFold.of(atLast)).isEqualTo(MasteryFold.of(inTime));
    }

    @Property(tries = 300)
    void levelIsWithinOneOfWhatItWasBeforeAMiss(@ForAll("histories") List<Answer> history) {
        var now = BEGIN.plus(Duration.ofDays(61));
        var before = MasteryFold.of(history)
                .getOrDefault("s1", SectionMastery.NONE)
                .at(now)
                .level();
        var missed = new ArrayList<>(history);
        missed.add(wrong("s1", "s1.q1", 61));

        var after = MasteryFold.of(missed).get("s1").at(now).level();

        assertThat(after).isEqualTo(before.lowered(1));
    }

    @Provide
    Arbitrary<List<Answer>> histories() {
        return Given.histories();
    }

    @Provide
    Arbitrary<Answer> answer() {
        return Given.one();
    }

    private void rightAnswers(int questions, int day) {
        IntStream.rangeClosed(1, questions).forEach(number -> answers.add(right("s", "q" + number, day)));
    }

    /** A sitting that asks of two other sections too. */
    private void mixedTest(Answer... given) {
        var sitting = id("mixed");
        List.of(given).forEach(answer -> answers.add(in(sitting, answer)));
        answers.add(in(sitting, right("t", "t1", 3)));
        answers.add(in(sitting, right("u", "u1", 3)));
    }

    private SectionMastery mastery() {
        return MasteryFold.of(answers).get("s");
    }

    private Standing at(int day) {
        return mastery().at(day(day));
    }

    private Level level(int day) {
        return at(day).level();
    }

    private static Instant day(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }
}
