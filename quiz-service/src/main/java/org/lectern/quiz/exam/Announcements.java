package org.lectern.quiz.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;

/** Tells the other services the state of an exam, within the transaction of the caller. */
@ApplicationScoped
class Announcements {

    @Inject
    Outbox outbox;

    void published(Exam exam, Edition edition, Instant now) {
        tell(exam, ExamPublished.TYPE, now, ExamPublished.of(edition, exam.revision()));
    }

    void withdrawn(Exam exam, Instant withdrawnAt, Instant now) {
        tell(
                exam,
                ExamWithdrawn.TYPE,
                now,
                new ExamWithdrawn(exam.exam(), exam.course(), exam.revision(), withdrawnAt));
    }

    private void tell(Exam exam, String type, Instant now, Object data) {
        outbox.put(new OutgoingEvent(UuidV7.at(now), "quiz.exam", exam.exam(), type, now, data));
    }
}
