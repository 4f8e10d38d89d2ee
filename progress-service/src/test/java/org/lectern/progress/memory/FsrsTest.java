package org.lectern.progress.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lectern.progress.memory.Rating.AGAIN;
import static org.lectern.progress.memory.Rating.EASY;
import static org.lectern.progress.memory.Rating.GOOD;
import static org.lectern.progress.memory.Rating.HARD;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sequences that the reference implementation publishes as its own tests (py-fsrs 6, tests/test_basic.py), with its default parameters. */
class FsrsTest {

    /**
     * {@code test_review_card}. The reference asks again after minutes where it says 0 days; those reviews fall on the same day here too, whose interval it
     * does not ask.
     */
    @Test
    void intervalsAreThoseOfTheReference() {
        var ratings = List.of(GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, AGAIN, AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD);
        var intervals = List.of(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L);

        var given = new ArrayList<Long>();
        Memory memory = null;
        long days = 0;
        for (int review = 0; review < ratings.size(); review++) {
            memory = memory == null ? Fsrs.first(ratings.get(review)) : Fsrs.next(memory, ratings.get(review), days);
            days = intervals.get(review) == 0 ? 0 : Fsrs.interval(memory);
            given.add(days);
        }

        assertThat(given).isEqualTo(intervals);
    }

    /** {@code test_memo_state}. */
    @Test
    void memoryIsThatOfTheReference() {
        var ratings = List.of(AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD);
        var days = List.of(0, 0, 1, 3, 8, 21);

        var memory = Fsrs.first(ratings.getFirst());
        for (int review = 1; review < ratings.size(); review++) {
            memory = Fsrs.next(memory, ratings.get(review), days.get(review));
        }

        assertThat(memory.stability()).isCloseTo(53.62691, within(1e-4));
        assertThat(memory.difficulty()).isCloseTo(6.3574867, within(1e-4));
    }

    /** {@code test_repeated_correct_reviews}. */
    @Test
    void easyAgainAndAgainIsOfTheLeastDifficulty() {
        var memory = Fsrs.first(EASY);
        for (int review = 0; review < 9; review++) {
            memory = Fsrs.next(memory, EASY, 0);
        }

        assertThat(memory.difficulty()).isEqualTo(1);
    }

    /** {@code test_stability_lower_bound}. */
    @Test
    void stabilityHasALeast() {
        var memory = Fsrs.first(AGAIN);
        for (int review = 0; review < 1_000; review++) {
            memory = Fsrs.next(memory, AGAIN, 1);
            assertThat(memory.stability()).isGreaterThanOrEqualTo(0.001);
        }
    }

    @Test
    void recallIsNinetyPercentAtTheStability() {
        assertThat(Fsrs.retrievability(new Memory(7, 5), 7)).isCloseTo(0.9, within(1e-12));
        assertThat(Fsrs.retrievability(new Memory(7, 5), 0)).isEqualTo(1);
    }

    @Test
    void unsureAnswerComesBackSoonerThanASureOne() {
        var before = new Memory(10, 5);

        assertThat(Fsrs.interval(Fsrs.next(before, Rating.of(true, false), 10)))
                .isLessThan(Fsrs.interval(Fsrs.next(before, Rating.of(true, true), 10)))
                .isGreaterThan(Fsrs.interval(Fsrs.next(before, Rating.of(false, true), 10)));
        assertThat(Rating.of(true, false)).isEqualTo(HARD);
    }
}
