package org.lectern.quiz.accommodation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.ExamWindow;

/** What others need to know of accommodations. */
@ApplicationScoped
public class Allowances {

    @Inject
    Accommodations accommodations;

    /** The learner's, by exam. */
    @Transactional
    public Map<String, Allowance> of(String learner) {
        return accommodations.ofLearner(learner);
    }

    /** From when nobody can be writing any more, learners with a later end of their own included; null: never. */
    public Instant everybodyDone(Edition edition) {
        ExamWindow window = edition.window();
        if (window.closesAt() == null || !edition.terms().reviewWaitsForClose()) {
            return window.everybodyDone();
        }
        return accommodations
                .latestEnd(edition.exam())
                .filter(end -> end.isAfter(window.closesAt()))
                .map(end -> new ExamWindow(window.opensAt(), end))
                .orElse(window)
                .everybodyDone();
    }
}
