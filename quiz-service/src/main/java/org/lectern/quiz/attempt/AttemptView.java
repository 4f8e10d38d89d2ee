package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.quiz.deadline.LedgerEntry;
import org.lectern.quiz.deadline.NamedEntry;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.ExamWindow;
import org.lectern.quiz.exam.PaperQuestion;
import org.lectern.quiz.receipt.SavedAnswer;

/**
 * The exam room: paper without keys, what is saved, and why the time ends when it ends.
 *
 * @param state "open" or "submitted"; a submitted attempt shows its paper in the review only
 * @param revision grows with takeover, deadline and end
 * @param graceSeconds how long after the deadline a save under way is still taken
 * @param writer whether the asking device is the one whose saves are taken
 */
record AttemptView(
        UUID attempt,
        String exam,
        String examTitle,
        String course,
        int number,
        String state,
        int revision,
        Instant serverTime,
        Instant startedAt,
        Instant deadline,
        long graceSeconds,
        List<LedgerLine> ledger,
        boolean writer,
        List<PaperQuestion> questions,
        List<AnswerView> answers,
        List<Integer> flags,
        Instant submittedAt,
        String by) {

    /**
     * @param seconds added to the deadline; negative where the window's end cuts it
     * @param giverName null for the exam itself, and where this service does not know the giver
     */
    record LedgerLine(String kind, int seconds, String reason, String giver, String giverName, Instant at) {

        static LedgerLine of(NamedEntry line) {
            LedgerEntry entry = line.entry();
            return new LedgerLine(
                    entry.kind().word(), entry.seconds(), entry.reason(), entry.giver(), line.giverName(), entry.at());
        }
    }

    static AttemptView of(
            Attempt attempt,
            Edition edition,
            Sheet sheet,
            List<NamedEntry> ledger,
            List<SavedAnswer> saves,
            UUID device,
            Instant now) {
        return new AttemptView(
                attempt.id(),
                attempt.exam(),
                edition.terms().title(),
                edition.course(),
                attempt.number(),
                attempt.isOpen() ? "open" : "submitted",
                attempt.revision(),
                now,
                attempt.startedAt(),
                attempt.deadline(),
                ExamWindow.GRACE.toSeconds(),
                ledger.stream().map(LedgerLine::of).toList(),
                attempt.isWrittenBy(device),
                attempt.isOpen() ? PaperQuestion.of(sheet.paper()) : List.of(),
                attempt.isOpen() ? saves.stream().map(AnswerView::of).toList() : List.of(),
                attempt.isOpen() ? attempt.flags() : List.of(),
                attempt.submittedAt(),
                attempt.submittedBy());
    }
}
