package org.lectern.quiz.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.quiz.attempt.LedgerEntry.Kind;

/**
 * Why an attempt ends when it ends: start plus every entry. Entries are only added, in whole seconds, so what the student reads
 * line by line adds up to the deadline exactly.
 *
 * @param windowEnd the moment no deadline may pass, null for none
 */
public record DeadlineLedger(Instant startedAt, Instant windowEnd, List<LedgerEntry> entries) {

    private static final String EXAM = "exam";

    public DeadlineLedger {
        entries = List.copyOf(entries);
    }

    public static DeadlineLedger open(Instant startedAt, Duration limit, Instant windowEnd) {
        LedgerEntry entry =
                new LedgerEntry(Kind.LIMIT, (int) limit.toSeconds(), "Time allowed by the exam", EXAM, startedAt);
        return new DeadlineLedger(startedAt, windowEnd, List.of(entry)).cutAtWindowEnd(startedAt);
    }

    /** This ledger with time added, cut again where it would pass the window's end. */
    public DeadlineLedger add(Kind kind, Duration time, String reason, String giver, Instant at) {
        if (time.toSeconds() < 1 || kind == Kind.LIMIT || kind == Kind.WINDOW_END) {
            throw new IllegalArgumentException("only accommodations and added time of at least a second are added");
        }
        return with(new LedgerEntry(kind, (int) time.toSeconds(), reason, giver, at))
                .cutAtWindowEnd(at);
    }

    public Instant deadline() {
        return startedAt.plusSeconds(
                entries.stream().mapToLong(LedgerEntry::seconds).sum());
    }

    private DeadlineLedger cutAtWindowEnd(Instant at) {
        if (windowEnd == null || !deadline().isAfter(windowEnd)) {
            return this;
        }
        Duration beyond = Duration.between(windowEnd, deadline());
        int seconds = Math.toIntExact(beyond.plusNanos(999_999_999).toSeconds());
        return with(new LedgerEntry(Kind.WINDOW_END, -seconds, "The exam's window ends", EXAM, at));
    }

    private DeadlineLedger with(LedgerEntry entry) {
        List<LedgerEntry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new DeadlineLedger(startedAt, windowEnd, longer);
    }
}
