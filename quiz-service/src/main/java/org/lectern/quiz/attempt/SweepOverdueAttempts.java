package org.lectern.quiz.attempt;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Submits what nobody submitted in time. Every replica sweeps; each takes attempts that no other holds, and a replica that dies lets
 * go of its own with its transaction.
 */
@ApplicationScoped
class SweepOverdueAttempts {

    private static final Logger LOG = Logger.getLogger(SweepOverdueAttempts.class);

    private static final int BATCH = 20;

    /** The scheduler counts in whole seconds, and two are promised for the end of an exam: each of its turns looks several times. */
    private static final int LOOKS = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(180);

    @Inject
    CloseAttempt closing;

    @Inject
    OverdueAttempts overdue;

    @Inject
    Clock clock;

    @Scheduled(every = "${lectern.quiz.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        sweep();
        for (int look = 1; look < LOOKS; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            sweep();
        }
    }

    void sweep() {
        try {
            while (closing.closeOverdue(BATCH) == BATCH) {
                LOG.debug("More attempts are overdue");
            }
        } catch (RuntimeException batchFailed) {
            LOG.warn("A batch of overdue attempts failed; each is tried on its own", batchFailed);
            overdue.all(clock.instant()).forEach(this::closeAlone);
        }
    }

    /** One attempt that cannot be closed must not keep the others open. */
    private void closeAlone(UUID attempt) {
        try {
            closing.closeOverdue(attempt);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Overdue attempt %s could not be submitted; it is tried again", attempt);
        }
    }
}
