package org.lectern.quiz.attempt;

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
import org.lectern.quiz.attempt.LedgerEntry.Kind;

/** Rule 1: the deadline is the sum of a ledger. */
class DeadlineLedgerTest {

    private static final Instant START = Instant.parse("2026-11-25T10:00:00.123456Z");

    @Test
    void limitAloneMakesTheDeadlineOfAnExamWithoutAWindow() {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(30), null);

        assertThat(ledger.deadline()).isEqualTo(START.plusSeconds(1800));
        assertThat(ledger.entries()).extracting(LedgerEntry::kind).containsExactly(Kind.LIMIT);
    }

    @Test
    void windowEndCutsWithALineThatSaysSo() {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(30), START.plusSeconds(600));

        assertThat(ledger.deadline()).isEqualTo(START.plusSeconds(600));
        assertThat(ledger.entries()).extracting(LedgerEntry::seconds).containsExactly(1800, -1200);
        assertThat(ledger.entries().getLast().reason()).isNotBlank();
    }

    @Test
    void addedTimeHasAGiverAndAReason() {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(30), null)
                .add(Kind.ACCOMMODATION, Duration.ofMinutes(10), "Extra time by § 12", "sub-of-staff", START);

        assertThat(ledger.deadline()).isEqualTo(START.plusSeconds(2400));
        assertThat(ledger.entries().getLast())
                .returns("sub-of-staff", LedgerEntry::giver)
                .returns("Extra time by § 12", LedgerEntry::reason)
                .returns(START, LedgerEntry::at);
    }

    @Test
    void timeIsNeverTakenByAddingIt() {
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(30), null);

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
        var ledger = DeadlineLedger.open(START, Duration.ofMinutes(minutes), window);
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
}
