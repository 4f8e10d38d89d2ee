package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

/** Tables that grow for ever are cut by month, and a month is a range of ids. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class MonthsTest {

    @Inject
    Months months;

    @BeforeEach
    void realTime() {
        TestClock.reset();
    }

    @Test
    void thisMonthAndTheNextThreeAreThere() {
        var now = YearMonth.now(ZoneOffset.UTC);
        for (var table :
                List.of("attempt", "save", "ledger_entry", "receipt", "result", "practice_session", "practice_item")) {
            assertThat(partitions(table))
                    .contains(
                            Months.name(table, now), Months.name(table, now.plusMonths(1)),
                            Months.name(table, now.plusMonths(2)), Months.name(table, now.plusMonths(3)));
        }
    }

    @Test
    void makingThemAgainChangesNothing() {
        var before = partitions("attempt");

        months.makeAhead();

        assertThat(partitions("attempt")).isEqualTo(before);
    }

    @Test
    void monthIsTheRangeOfTheIdsBornInIt() {
        var month = YearMonth.of(2026, 12);
        var first = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();

        assertThat(UuidV7.at(first).toString())
                .isGreaterThanOrEqualTo(Months.firstId(month).toString());
        assertThat(UuidV7.at(first.minusMillis(1)).toString())
                .isLessThan(Months.firstId(month).toString());
        assertThat(UuidV7.instantOf(Months.firstId(month))).isEqualTo(first);
    }

    @Test
    void purgingAMonthDropsItAndNothingElse() {
        var month = YearMonth.now(ZoneOffset.UTC).plusMonths(3);

        months.purge(month);

        assertThat(partitions("save"))
                .doesNotContain(Months.name("save", month))
                .contains(Months.name("save", month.minusMonths(1)));
        months.makeAhead();
        assertThat(partitions("save")).contains(Months.name("save", month));
    }

    private static List<String> partitions(String table) {
        return Outside.texts(
                "select inhrelid::regclass::text from pg_inherits where inhparent = ?::regclass order by 1", table);
    }
}
