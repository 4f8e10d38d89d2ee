package org.lectern.quiz.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lectern.quiz.deadline.LedgerEntry.Kind;

/** Rule 1: the deadline is the sum of a ledger. */
class DeadlineLedgerTest {

    private static final Instant START = Instant.parse("2026-11-25T10:00:00.123456Z");

    @Test
    void limitAloneMakesTheDeadlineOfAnExamWithoutAWindow() {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(30));

        assertThat(ledger.deadline()).isEqualTo(START.plusSeconds(1800));
        assertThat(ledger.entries()).extracting(LedgerEntry::kind).containsExactly(Kind.LIMIT);
    }

    @Test
    void windowEndCutsWithALineThatSaysSo() {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(30)).within(START.plusSeconds(600));

        assertThat(ledger.deadline()).isEqualTo(START.plusSeconds(600));
        assertThat(ledger.entries()).extracting(LedgerEntry::seconds).containsExactly(1800, -1200);
        assertThat(ledger.entries().getLast().reason()).isNotBlank();
    }

    @Test
    void addedTimeHasAGiverAndAReason() {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(30))
                .add(Kind.ACCOMMODATION, Duration.ofMinutes(10), "Extra time by § 12", "sub-of-staff", START);

        assertThat(ledger.deadline()).isEqualTo(START.plusSeconds(2400));
        assertThat(ledger.entries().getLast())
                .returns("sub-of-staff", LedgerEntry::giver)
                .returns("Extra time by § 12", LedgerEntry::reason)
                .returns(START, LedgerEntry::at);
    }

    @Test
    void timeIsNeverTakenByAddingIt() {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(30));

        assertThatThrownBy(() -> ledger.add(Kind.ADDED, Duration.ofSeconds(-5), "", "", START))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.add(Kind.LIMIT, Duration.ofSeconds(5), "", "", START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void deadlineIsTheSumOfTheLinesAndNeverPassesTheWindow(
            @ForAll @IntRange(min = 1, max = 600) int minutes,
            @ForAll @IntRange(min = 1, max = 50_000) int windowSeconds,
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 7200) Integer> added) {
        var window = START.plusSeconds(windowSeconds).plusNanos(700);
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(minutes)).within(window);
        for (int seconds : added) {
            ledger = ledger.add(Kind.ADDED, Duration.ofSeconds(seconds), "fire drill", "staff", START);
        }

        assertThat(ledger.deadline())
                .isEqualTo(START.plusSeconds(ledger.entries().stream()
                        .mapToLong(LedgerEntry::seconds)
                        .sum()))
                .isBeforeOrEqualTo(window);
        long wanted = minutes * 60L + added.stream().mapToInt(Integer::intValue).sum();
        assertThat(ledger.deadline()).isEqualTo(START.plusSeconds(Math.min(wanted, windowSeconds)));
    }

    @Test
    void extraTimeIsAShareOfTheExamsOwnLimit() {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(90))
                .accommodate(25, "Extra time by § 12", "staff", START);

        assertThat(ledger.entries()).extracting(LedgerEntry::seconds).containsExactly(5400, 1350);
        assertThat(ledger.deadline()).isEqualTo(START.plusSeconds(6750));
    }

    @Test
    void extraTimeThatWasPromisedIsNeverTakenBack() {
        var promised = DeadlineLedger.open(START, Duration.ofMinutes(90)).accommodate(50, "promised", "staff", START);

        assertThat(promised.accommodate(25, "less", "staff", START)).isEqualTo(promised);
        assertThat(promised.accommodate(60, "more", "staff", START).entries())
                .extracting(LedgerEntry::seconds)
                .containsExactly(5400, 2700, 540);
    }

    @Test
    void attemptThatStartsIsCutOnceAfterItsExtraTime() {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(90))
                .accommodate(25, "Extra time by § 12", "staff", START)
                .within(START.plusSeconds(6000));

        assertThat(ledger.entries()).extracting(LedgerEntry::seconds).containsExactly(5400, 1350, -750);
    }

    @Test
    void laterEndGivesBackWhatTheEarlierOneCut() {
        var cut = DeadlineLedger.open(START, Duration.ofMinutes(30)).within(START.plusSeconds(600));

        var longer = cut.openUntil(START.plusSeconds(1000), "came late by train", "staff", START);
        var longEnough = cut.openUntil(START.plusSeconds(9000), "came late by train", "staff", START);

        assertThat(longer.entries()).extracting(LedgerEntry::seconds).containsExactly(1800, -1200, 400);
        assertThat(longEnough.deadline()).isEqualTo(START.plusSeconds(1800));
        assertThat(longEnough.windowEnd()).isEqualTo(START.plusSeconds(9000));
    }

    @Test
    void earlierEndChangesNothing() {
        var cut = DeadlineLedger.open(START, Duration.ofMinutes(30)).within(START.plusSeconds(600));

        assertThat(cut.openUntil(START.plusSeconds(500), "", "staff", START)).isEqualTo(cut);
    }

    @Property(tries = 300)
    void nothingThatIsGivenMakesADeadlineEarlier(
            @ForAll @IntRange(min = 1, max = 600) int minutes,
            @ForAll @IntRange(min = 1, max = 50_000) int windowSeconds,
            @ForAll @Size(max = 8) List<@IntRange(max = 299) Integer> given) {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(minutes)).within(START.plusSeconds(windowSeconds));
        for (int number : given) {
            var before = ledger.deadline();
            ledger = switch (number % 3) {
                case 0 -> ledger.add(Kind.ADDED, Duration.ofSeconds(number + 1L), "fire drill", "staff", START);
                case 1 -> ledger.accommodate(number % 200, "extra time", "staff", START);
                default -> ledger.openUntil(START.plusSeconds(number * 200L), "later", "staff", START);
            };
            assertThat(ledger.deadline()).isAfterOrEqualTo(before).isBeforeOrEqualTo(ledger.windowEnd());
            assertThat(ledger.deadline())
                    .isEqualTo(START.plusSeconds(ledger.entries().stream()
                            .mapToLong(LedgerEntry::seconds)
                            .sum()));
        }
    }
}
