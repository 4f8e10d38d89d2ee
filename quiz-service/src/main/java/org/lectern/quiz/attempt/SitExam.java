package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Opens the exam room: starts or resumes, then shows the paper; the look comes after the start's commit. */
@ApplicationScoped
class SitExam {

    @Inject
    StartAttempt starting;

    @Inject
    ViewAttempt attempts;

    Started sit(String exam, String learner, Set<String> groups, UUID device) {
        return switch (starting.start(exam, learner, groups, device)) {
            case StartAttempt.Outcome.Fresh(var attempt, var ledger, var allowance) ->
                new Started.New(attempts.fresh(attempt, ledger, allowance, device));
            case StartAttempt.Outcome.Open(var attempt) -> new Started.Resumed(attempts.view(attempt, device));
        };
    }
}
