package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lectern.quiz.learner.Learner;

/** Opens the exam room: starts or resumes, then shows the paper; the look comes after the start's commit. */
@ApplicationScoped
class SitExam {

    @Inject
    StartAttempt starting;

    @Inject
    ViewAttempt attempts;

    @Inject
    Throng throng;

    Started sit(String exam, Learner learner, UUID device) {
        throng.join();
        return switch (starting.start(exam, learner, device)) {
            case StartAttempt.Outcome.Fresh(var attempt, var ledger, var allowance) ->
                new Started.New(attempts.fresh(attempt, ledger, allowance, device));
            case StartAttempt.Outcome.Open(var attempt) -> new Started.Resumed(attempts.view(attempt, device));
        };
    }
}
