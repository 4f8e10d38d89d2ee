package org.lectern.progress.activity;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActiveDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void goalIsKeptOnAnyDaysOfTheLastSeven() {
        assertThat(before(0, 2, 3, 6).weeksKept(TODAY, 4)).isEqualTo(1);
        assertThat(before(0, 2, 3, 7).weeksKept(TODAY, 4)).isZero();
    }

    @Test
    void missedDayCostsNothingWhileTheWeekHasEnough() {
        assertThat(before(0, 1, 3, 5, 7, 8, 10, 13, 14, 16, 18, 20).weeksKept(TODAY, 4))
                .isEqualTo(3);
    }

    @Test
    void weekThatIsNotKeptYetBreaksNothingBefore() {
        assertThat(before(7, 8, 9, 10, 14, 15, 16, 17).weeksKept(TODAY, 4)).isEqualTo(2);
    }

    @Test
    void weekWithoutEnoughEndsTheRow() {
        assertThat(before(0, 1, 2, 3, 14, 15, 16, 17).weeksKept(TODAY, 4)).isEqualTo(1);
    }

    private static ActiveDays before(int... days) {
        return new ActiveDays(IntStream.of(days).mapToObj(TODAY::minusDays).collect(toSet()));
    }
}
