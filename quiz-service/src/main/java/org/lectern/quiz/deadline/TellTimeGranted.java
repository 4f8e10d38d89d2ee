package org.lectern.quiz.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;

/** Tells the others of a learner's extra time, in the transaction that gave it. */
@ApplicationScoped
public class TellTimeGranted {

    @Inject
    Outbox outbox;

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(TimeGranted granted) {
        outbox.put(new OutgoingEvent(
                UuidV7.at(granted.grantedAt()),
                "quiz.learning",
                granted.learner(),
                TimeGranted.TYPE,
                granted.grantedAt(),
                granted));
    }
}
