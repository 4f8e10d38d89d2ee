package org.lectern.progress.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lectern.progress.course.Outline.Section;

class DailyPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void readingIsSpreadEvenlyByItsMinutes() {
        var plan = DailyPlan.of(sections(20, 20, 20, 20), TODAY, TODAY.plusDays(3));

        assertThat(plan).extracting(DailyPlan.Day::minutes).containsExactly(40, 20, 20);
    }

    @Test
    void lastDaysAreKeptFreeForReviewsAndMockExams() {
        var plan = DailyPlan.of(sections(10, 10, 10, 10, 10, 10), TODAY, TODAY.plusDays(20));

        assertThat(plan).isNotEmpty().allSatisfy(day -> assertThat(day.day()).isBefore(TODAY.plusDays(17)));
        assertThat(DailyPlan.reserved(TODAY, TODAY.plusDays(20))).isEqualTo(3);
    }

    @Test
    void missedDayMovesIntoThoseThatAreLeft() {
        var exam = TODAY.plusDays(4);
        var unread = sections(20, 20, 20, 20, 20, 20);
        var before = DailyPlan.of(unread, TODAY, exam);
        var after = DailyPlan.of(unread, TODAY.plusDays(1), exam);

        assertThat(before.getFirst().minutes()).isEqualTo(40);
        assertThat(after).extracting(DailyPlan.Day::day).first().isEqualTo(TODAY.plusDays(1));
        assertThat(after.stream().mapToInt(DailyPlan.Day::minutes).sum()).isEqualTo(120);
    }

    @Test
    void onTheDayOfTheExamNothingIsPlanned() {
        assertThat(DailyPlan.of(sections(20), TODAY, TODAY)).isEmpty();
    }

    @Property(tries = 200)
    void everySectionIsPlannedOnceInItsOrderAndBeforeTheExam(
            @ForAll @IntRange(min = 1, max = 55) int number, @ForAll @IntRange(min = 1, max = 90) int days) {
        var unread = sections(IntStream.range(0, number).map(i -> i * 7 % 40).toArray());

        var plan = DailyPlan.of(unread, TODAY, TODAY.plusDays(days));

        assertThat(plan.stream().flatMap(day -> day.sections().stream()).toList())
                .isEqualTo(unread);
        assertThat(plan).extracting(DailyPlan.Day::day).isSorted();
        assertThat(plan.getLast().day()).isBefore(TODAY.plusDays(days));
    }

    private static List<Section> sections(int... minutes) {
        return IntStream.range(0, minutes.length)
                .mapToObj(i -> new Section("s" + i, "1." + i, "Section " + i, minutes[i], true, List.of(), List.of()))
                .toList();
    }
}
