package org.lectern.progress.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.answer.Given;

/**
 * Simulated students whose true knowledge is known: some answer 30 questions, some 300, then sit the exam. What they are told is held against what
 * happens. They answer by a logistic model (ability, chapter, difficulty), which is not the model of the estimates.
 */
class CalibrationTest {

    private static final int STUDENTS = 4_000;
    private static final int PASS_MARK = 42;

    private record Outcome(double told, boolean passed) {}

    @Test
    void predictionsOfSimulatedStudentsAreCalibrated() {
        var random = new Random(20261126);
        var outcomes =
                IntStream.range(0, STUDENTS).mapToObj(_ -> simulate(random)).toList();
        double passed = mean(outcomes, outcome -> outcome.passed() ? 1 : 0);
        double told = mean(outcomes, Outcome::told);
        double brier = mean(outcomes, outcome -> Math.pow(outcome.told() - (outcome.passed() ? 1 : 0), 2));
        double baseline = passed * (1 - passed);
        System.out.printf(
                Locale.ROOT,
                "readiness of %d simulated students: Brier score %.3f (always the base rate: %.3f), told %.2f, passed %.2f%n",
                STUDENTS,
                brier,
                baseline,
                told,
                passed);
        for (int tenth = 0; tenth < 10; tenth++) {
            print(outcomes, tenth);
        }

        assertThat(brier).isLessThan(0.6 * baseline);
        assertThat(told).isCloseTo(passed, within(0.07));
        for (int fifth = 0; fifth < 5; fifth++) {
            var bin = between(outcomes, fifth / 5.0, (fifth + 1) / 5.0);
            assertThat(mean(bin, outcome -> outcome.passed() ? 1 : 0))
                    .as("passed of those told %d to %d %%", fifth * 20, fifth * 20 + 20)
                    .isCloseTo(mean(bin, Outcome::told), within(0.15));
        }
    }

    private static void print(List<Outcome> outcomes, int tenth) {
        var bin = between(outcomes, tenth / 10.0, (tenth + 1) / 10.0);
        System.out.printf(
                Locale.ROOT,
                "  told %3d to %3d %%: %4d students, %.2f told, %.2f passed%n",
                tenth * 10,
                tenth * 10 + 10,
                bin.size(),
                mean(bin, Outcome::told),
                mean(bin, outcome -> outcome.passed() ? 1 : 0));
    }

    /** Six of eleven chapters are answered; of the others the students know less, as of what one has not read. */
    @Test
    void intervalHoldsTheTruthOfThoseWhoLeftChaptersOut() {
        var random = new Random(20261126);

        double held = IntStream.range(0, STUDENTS / 2)
                        .mapToObj(_ -> simulateChaptersLeftOut(random))
                        .filter(isHeld -> isHeld)
                        .count()
                / (STUDENTS / 2.0);

        System.out.printf(
                Locale.ROOT,
                "interval of %d simulated students with 5 of 11 chapters unanswered: holds the true chance of %.2f%n",
                STUDENTS / 2,
                held);
        assertThat(held).isBetween(0.75, 0.95);
    }

    private static boolean simulateChaptersLeftOut(Random random) {
        double ability = 1.0 + 0.8 * random.nextGaussian();
        double[] known = IntStream.range(0, 11)
                .mapToDouble(chapter -> ability + 0.5 * random.nextGaussian() - (chapter < 6 ? 0 : 0.7))
                .toArray();
        var answers = answers(random, Arrays.copyOf(known, 6), 30 + random.nextInt(271));
        var told = Readiness.of(ReadinessTest.outline(11, 5, 38), answers, Given.BEGIN.plus(Duration.ofDays(22)))
                .chance()
                .orElseThrow();
        double truth = chanceToPass(known, 5, 38);
        return truth >= told.low() && truth <= told.high();
    }

    /** What the estimates do not know: of a student with exactly this knowledge. */
    private static double chanceToPass(double[] known, int itemsOfEach, int passMark) {
        double[] points = {1};
        for (double knowledge : known) {
            double right = IntStream.rangeClosed(1, 5)
                    .mapToDouble(difficulty -> chanceOfRight(knowledge, difficulty))
                    .average()
                    .orElseThrow();
            for (int item = 0; item < itemsOfEach; item++) {
                points = oneMore(points, right);
            }
        }
        return Arrays.stream(points, passMark, points.length).sum();
    }

    private static double[] oneMore(double[] points, double right) {
        var more = new double[points.length + 1];
        for (int k = 0; k < points.length; k++) {
            more[k] += points[k] * (1 - right);
            more[k + 1] += points[k] * right;
        }
        return more;
    }

    private static Outcome simulate(Random random) {
        double ability = 1.0 + 0.8 * random.nextGaussian();
        double[] chapters = IntStream.range(0, 6)
                .mapToDouble(_ -> ability + 0.5 * random.nextGaussian())
                .toArray();
        var answers = answers(random, chapters, 30 + random.nextInt(271));
        var now = Given.BEGIN.plus(Duration.ofDays(22));
        double told = Readiness.of(ReadinessTest.OUTLINE, answers, now)
                .chance()
                .orElseThrow()
                .probability();
        int points = 0;
        for (int item = 0; item < 60; item++) {
            points += isRight(random, chapters[item / 10], 1 + random.nextInt(5)) ? 1 : 0;
        }
        return new Outcome(told, points >= PASS_MARK);
    }

    private static List<Answer> answers(Random random, double[] chapters, int number) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < number; i++) {
            int chapter = i % chapters.length;
            int difficulty = 1 + random.nextInt(5);
            answers.add(Given.answer(
                    "s" + (chapter + 1),
                    "q" + random.nextInt(400),
                    difficulty,
                    isRight(random, chapters[chapter], difficulty),
                    true,
                    Given.BEGIN.plus(Duration.ofHours(random.nextInt(24 * 21))),
                    Given.id("sitting")));
        }
        return answers;
    }

    private static boolean isRight(Random random, double knowledge, int difficulty) {
        return random.nextDouble() < chanceOfRight(knowledge, difficulty);
    }

    private static double chanceOfRight(double knowledge, int difficulty) {
        return 1 / (1 + Math.exp(-(knowledge - 0.35 * (difficulty - 3))));
    }

    private static List<Outcome> between(List<Outcome> outcomes, double from, double to) {
        return outcomes.stream()
                .filter(outcome -> outcome.told() >= from && (outcome.told() < to || to == 1))
                .toList();
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        return outcomes.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
