package org.lectern.progress.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.progress.attempt.SatAttempt;
import org.lectern.progress.classroom.ClassOverview.ExamScores;

class ScoreTallyTest {

    private static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");

    private final ScoreTally tally = new ScoreTally();

    @Test
    void onlyTheNewestResultOfAStudentCounts() {
        tally.add(List.of(sat("mock", 2, 50), sat("mock", 1, 10)));

        assertThat(tally.scores().getFirst().students()).isEqualTo(1);
        assertThat(tally.scores().getFirst().tenths()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
    }

    @Test
    void sittingWithoutAResultIsNone() {
        var hidden = new SatAttempt(UUID.randomUUID(), "mock", 2, BEGIN, BEGIN, null);

        tally.add(List.of(hidden));
        assertThat(tally.scores()).isEmpty();

        tally.add(List.of(hidden, sat("mock", 1, 42)));
        assertThat(tally.scores().getFirst().passed()).isEqualTo(1);
    }

    @Test
    void allThePointsAreInTheLastTenthAndNoneInTheFirst() {
        tally.add(List.of(sat("mock", 1, 60)));
        tally.add(List.of(sat("mock", 1, 0)));
        tally.add(List.of(sat("mock", 1, 6)));

        assertThat(tally.scores().getFirst().tenths()).containsExactly(1, 1, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void medianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        List.of(12, 24, 36, 60).forEach(points -> tally.add(List.of(sat("mock", 1, points))));
        assertThat(tally.scores().getFirst().median()).isCloseTo(0.5, within(1e-9));

        tally.add(List.of(sat("mock", 1, 54)));
        assertThat(tally.scores().getFirst().median()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void mostSatExamComesFirst() {
        tally.add(List.of(sat("a-rare", 1, 30), sat("b-often", 1, 30)));
        tally.add(List.of(sat("b-often", 1, 30)));

        assertThat(tally.scores()).extracting(ExamScores::exam).containsExactly("b-often", "a-rare");
        assertThat(tally.scores().getFirst().passShare()).isCloseTo(0.7, within(1e-9));
    }

    private static SatAttempt sat(String exam, int number, int points) {
        var startedAt = BEGIN.plus(Duration.ofDays(number));
        return new SatAttempt(
                UUID.randomUUID(),
                exam,
                number,
                startedAt,
                startedAt.plusSeconds(600),
                new SatAttempt.Result(
                        0,
                        "Title of " + exam,
                        BigDecimal.valueOf(points),
                        BigDecimal.valueOf(60),
                        BigDecimal.valueOf(42),
                        points >= 42,
                        startedAt.plusSeconds(600),
                        null,
                        List.of()));
    }
}
