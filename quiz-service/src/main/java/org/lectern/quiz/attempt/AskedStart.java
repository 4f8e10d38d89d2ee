package org.lectern.quiz.attempt;

import io.opentelemetry.context.Context;
import java.util.UUID;
import org.lectern.quiz.learner.Learner;

/**
 * A learner who comes to the exam room.
 *
 * @param device whose saves are to be taken
 * @param trace to which the events belong that it leads to
 */
record AskedStart(String exam, Learner learner, UUID device, Context trace) {

    String sub() {
        return learner.learner();
    }
}
