package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.lectern.quiz.exam.Papers;
import org.lectern.quiz.learner.KnownLearners;

/** Opens the exam room: starts or resumes, then shows the paper; the look comes after the start's commit. */
@ApplicationScoped
class SitExam {

    @Inject
    StartAttempt starting;

    @Inject
    ViewAttempt attempts;

    @Inject
    Papers papers;

    @Inject
    KnownLearners learners;

    Started sit(String exam, String learner, Set<String> groups, UUID device) {
        return switch (starting.start(exam, learner, groups, device)) {
            case StartAttempt.Outcome.Fresh(var attempt, var ledger, var allowance) -> {
                noteGroups(attempt);
                yield new Started.New(attempts.fresh(attempt, ledger, allowance, device));
            }
            case StartAttempt.Outcome.Open(var attempt) -> new Started.Resumed(attempts.view(attempt, device));
        };
    }

    /** Where the group decides what is shown afterwards, it has to be known when the server submits, too. */
    private void noteGroups(Attempt attempt) {
        if (!papers.edition(attempt.exam(), attempt.edition())
                .terms()
                .reviewOfGroups()
                .isEmpty()) {
            learners.noteCaller();
        }
    }
}
