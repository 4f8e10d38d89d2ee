package org.lectern.progress.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What other features ask about practice. */
@ApplicationScoped
public class PracticeRecord {

    @Inject
    PracticeFacts facts;

    /** By the section's id. */
    public Map<String, PractisedSection> of(String learner, String course) {
        return facts.of(learner, course);
    }

    /** How many answers each of these learners gave; who gave none is missing. */
    public Map<String, Integer> counts(Collection<String> learners, String course) {
        return facts.counts(learners, course);
    }

    /** By learner, in the order of their times; a learner without one is missing. */
    public Map<String, List<PractisedAnswer>> answers(Collection<String> learners, String course) {
        return facts.answers(learners, course);
    }
}
