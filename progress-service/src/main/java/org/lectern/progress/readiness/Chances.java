package org.lectern.progress.readiness;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.course.Outline;

/** What other features ask about the chance to pass. */
public final class Chances {

    private Chances() {}

    /** Empty: not enough answers for a number. */
    public static Optional<Chance> of(Outline outline, Collection<Answer> answers, Instant now) {
        return Readiness.of(outline, answers, now).chance();
    }
}
