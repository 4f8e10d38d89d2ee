package org.lectern.quiz.attempt;

import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lectern.quiz.learner.Learner;

/**
 * Opens the exam room: starts or resumes, then shows the paper; the look comes after the start's commit. When an exam opens, many come together, and
 * what starts together is written together.
 */
@ApplicationScoped
class SitExam {

    private static final int MOST = 20;

    @Inject
    StartAttempt starting;

    @Inject
    ViewAttempt attempts;

    @Inject
    Throng throng;

    private final GroupCommit<AskedStart, StartAttempt.Outcome> groups =
            GroupCommit.of("starts", MOST, AskedStart::sub, asked -> starting.startFree(asked));

    Started sit(String exam, Learner learner, UUID device) {
        throng.join();
        AskedStart asked = new AskedStart(exam, learner, device, Context.current());
        return switch (groups.ask(asked).join().orElseGet(() -> starting.start(asked))) {
            case StartAttempt.Outcome.Fresh(var attempt, var ledger, var allowance) ->
                new Started.New(attempts.fresh(attempt, ledger, allowance, device));
            case StartAttempt.Outcome.Open(var attempt) -> {
                starting.takeOver(attempt, learner.learner(), device);
                yield new Started.Resumed(attempts.view(attempt, device));
            }
        };
    }

    @PreDestroy
    void finish() {
        groups.close();
    }
}
