package org.lectern.progress.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What other features ask about attempts. */
@ApplicationScoped
public class AttemptHistory {

    @Inject
    AttemptFacts facts;

    /** Newest first. */
    public List<SatAttempt> of(String learner, String course) {
        return SatAttempt.of(facts.of(learner, course));
    }
}
