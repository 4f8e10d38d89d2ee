package org.lectern.quiz.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.quiz.deadline.LedgerEntry.Kind;

/**
 * Why an attempt ends when it ends: start plus every entry. Entries are only added, in whole seconds, so what the student reads
 * line by line adds up to the deadline exactly; and no change makes the deadline earlier than it was promised.
 *
 * @param windowEnd the moment no deadline may pass, null for none
 */
public record DeadlineLedger(Instant startedAt, Instant windowEnd, List<LedgerEntry> entries) {

    private static final String EXAM = "exam";

    public DeadlineLedger {
        entries = List.copyOf(entries);
    }

    public static DeadlineLedger open(Instant startedAt, Duration limit) {
        LedgerEntry entry =
                new LedgerEntry(Kind.LIMIT, (int) limit.toSeconds(), "Time allowed by the exam", EXAM, startedAt);
        return new DeadlineLedger(startedAt, null, List.of(entry));
    }

    /** The ledger of an attempt that starts: cut at the window's end once, after everything that is known at the start. */
    public DeadlineLedger within(Instant end) {
        return new DeadlineLedger(startedAt, end, entries).cutAtWindowEnd(startedAt);
    }

    /** This ledger with time added, cut again where it would pass the window's end. */
    public DeadlineLedger add(Kind kind, Duration time, String reason, String giver, Instant at) {
        if (time.toSeconds() < 1 || kind == Kind.LIMIT || kind == Kind.WINDOW_END) {
            throw new IllegalArgumentException("only accommodations and added time of at least a second are added");
        }
        return with(new LedgerEntry(kind, (int) time.toSeconds(), reason, giver, at))
                .cutAtWindowEnd(at);
    }

    /**
     * This ledger with so much extra time in all, what was given before included; less than that takes nothing back.
     *
     * @param percent of the exam's own limit
     */
    public DeadlineLedger accommodate(int percent, String reason, String giver, Instant at) {
        long due = Math.ceilDiv(sum(Kind.LIMIT) * percent, 100L);
        long missing = due - sum(Kind.ACCOMMODATION);
        return missing < 1 ? this : add(Kind.ACCOMMODATION, Duration.ofSeconds(missing), reason, giver, at);
    }

    /** This ledger under a later end of the window: what the earlier one cut is given back as far as the later one allows. */
    public DeadlineLedger openUntil(Instant later, String reason, String giver, Instant at) {
        if (windowEnd == null || !later.isAfter(windowEnd)) {
            return this;
        }
        DeadlineLedger longer = new DeadlineLedger(startedAt, later, entries);
        long back = Math.min(
                -sum(Kind.WINDOW_END), Duration.between(deadline(), later).toSeconds());
        return back < 1
                ? longer
                : longer.with(new LedgerEntry(Kind.WINDOW_END, Math.toIntExact(back), reason, giver, at));
    }

    public Instant deadline() {
        return startedAt.plusSeconds(
                entries.stream().mapToLong(LedgerEntry::seconds).sum());
    }

    private long sum(Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .mapToLong(LedgerEntry::seconds)
                .sum();
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
