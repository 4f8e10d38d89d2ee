package org.lectern.quiz.rehearsal;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.quiz.exam.OfAnExam;
import org.lectern.quiz.exam.RehearsedExam;

/** Topics are kept for ever: what happens at a rehearsal is told to nobody. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
class UntoldRehearsals implements Outbox {

    @Inject
    @Delegate
    Outbox outbox;

    @Override
    public void put(OutgoingEvent event) {
        if (event.data() instanceof OfAnExam about && RehearsedExam.is(about.exam())) {
            return;
        }
        outbox.put(event);
    }
}
