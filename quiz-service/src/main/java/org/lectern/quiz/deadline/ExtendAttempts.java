package org.lectern.quiz.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Gives running attempts more time. The rows are held from the look at the ledger to the commit, so an attempt is either extended, or
 * was closed before: never both.
 */
@ApplicationScoped
public class ExtendAttempts {

    @Inject
    RunningAttempts running;

    @Inject
    Event<DeadlineMoved> moved;

    /** @param gained how much later the attempt ends than before: less than what was given where the window's end cuts it */
    public record Extended(UUID attempt, String learner, Instant deadline, Duration gained) {}

    /** The learner's running attempt at the exam, if there is one and the change is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Extended> ofLearner(String exam, String learner, UnaryOperator<DeadlineLedger> change, Instant now) {
        return extend(running.of(exam, learner), change, now);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public List<Extended> ofExam(String exam, UnaryOperator<DeadlineLedger> change, Instant now) {
        return extend(running.of(exam), change, now);
    }

    /** Those of the attempts that run at the exam. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Extended> these(
            String exam, Collection<UUID> attempts, UnaryOperator<DeadlineLedger> change, Instant now) {
        List<UUID> those = running.of(exam);
        those.retainAll(attempts);
        return extend(those, change, now);
    }

    private List<Extended> extend(List<UUID> attempts, UnaryOperator<DeadlineLedger> change, Instant now) {
        List<Extension> extensions = running.hold(attempts, now).stream()
                .map(attempt -> new Extension(attempt, change.apply(attempt.ledger())))
                .filter(Extension::isOne)
                .toList();
        if (!extensions.isEmpty()) {
            running.write(extensions, now);
            extensions.forEach(extension -> moved.fire(new DeadlineMoved(extension.attempt())));
        }
        return extensions.stream()
                .map(extension -> new Extended(
                        extension.attempt(),
                        extension.before().learner(),
                        extension.after().deadline(),
                        extension.gained()))
                .toList();
    }
}
