package org.lectern.progress.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lectern.progress.attempt.ResultSeen;

/** Puts the outcome beside the predictions. A form that was seen before says nothing of them. */
@ApplicationScoped
class PredictionOutcome {

    @Inject
    Predictions predictions;

    void on(@Observes ResultSeen result) {
        if (result.firstSitting()) {
            predictions.cameTo(
                    result.learner(), result.course(), result.attempt(), result.startedAt(), result.passed());
            if (result.corrects()) {
                predictions.correct(result.learner(), result.course(), result.attempt(), result.passed());
            }
        }
    }
}
