package org.lectern.quiz.accommodation;

import java.time.Instant;
import org.lectern.quiz.deadline.DeadlineLedger;

/**
 * What a learner has beyond an exam's own terms.
 *
 * @param extraPercent of the exam's limit
 * @param closesAt the learner's own end of the window; null: the exam's
 * @param reason for the student to read; null, as giver and at are, where there is nothing
 * @param giver the sub of who gave it
 * @param giverName null where it was not asked for or is not known
 */
public record Allowance(
        int extraPercent,
        Instant closesAt,
        int extraAttempts,
        String reason,
        String giver,
        String giverName,
        Instant at) {

    public static final Allowance NONE = new Allowance(0, null, 0, null, null, null, null);

    /** The end of the window for this learner: never earlier than everybody's; null: open end. */
    public Instant closes(Instant everybodys) {
        return everybodys == null || closesAt == null || closesAt.isBefore(everybodys) ? everybodys : closesAt;
    }

    /** @param everybodys null: as many as one likes */
    public Integer attempts(Integer everybodys) {
        return everybodys == null ? null : Integer.valueOf(everybodys + extraAttempts);
    }

    /** The ledger of an attempt with the extra time; cut nowhere yet when it just starts. */
    public DeadlineLedger extraTime(DeadlineLedger ledger, Instant now) {
        return extraPercent == 0 ? ledger : ledger.accommodate(extraPercent, reason, giver, now);
    }

    /** What it changes about an attempt that runs already. */
    DeadlineLedger reach(DeadlineLedger running, Instant now) {
        DeadlineLedger open = closesAt == null ? running : running.openUntil(closesAt, reason, giver, now);
        return extraTime(open, now);
    }
}
