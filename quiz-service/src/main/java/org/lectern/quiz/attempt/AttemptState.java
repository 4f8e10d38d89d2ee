package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.UUID;
import org.lectern.quiz.exam.ExamWindow;

/** Where an attempt stands. An open one can be taken over and submitted; a submitted one stays as it is. */
public sealed interface AttemptState {

    /**
     * Being written.
     *
     * @param writer the one device whose saves are taken
     */
    record Open(UUID writer, Instant deadline) implements AttemptState {

        public boolean isOverdue(Instant now) {
            return now.isAfter(deadline.plus(ExamWindow.GRACE));
        }

        public Open takeOver(UUID device) {
            return new Open(device, deadline);
        }

        public Open extendTo(Instant later) {
            return new Open(writer, later);
        }

        /** What becomes of an answer that this device sends now. */
        public SaveRuling rule(UUID device, Instant now) {
            if (isOverdue(now)) {
                return new SaveRuling.RefusedClosed();
            }
            return writer.equals(device) ? new SaveRuling.Accepted() : new SaveRuling.RefusedTakenOver();
        }

        public Submitted submit(Instant now) {
            if (isOverdue(now)) {
                throw new IllegalStateException("an overdue attempt is submitted by its deadline");
            }
            return new Submitted(now, SubmittedBy.LEARNER);
        }

        public Submitted submitByDeadline(Instant now) {
            if (!isOverdue(now)) {
                throw new IllegalStateException("the deadline and its grace have not passed");
            }
            return new Submitted(now, SubmittedBy.DEADLINE);
        }
    }

    /** Handed in, by the student or by the server. */
    record Submitted(Instant at, SubmittedBy by) implements AttemptState {}
}
