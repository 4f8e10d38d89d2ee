package org.lectern.progress.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** In the order of their times. */
    public List<PractisedAnswer> answers(String learner, String course) {
        return facts.answers(learner, course);
    }
}
