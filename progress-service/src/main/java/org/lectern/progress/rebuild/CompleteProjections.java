package org.lectern.progress.rebuild;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * After an upgrade: fills what an earlier version did not keep. Soon after the start and again and again, for the broker may be away then, and a replica
 * of that version may still write.
 */
@ApplicationScoped
class CompleteProjections {

    private static final Logger LOG = Logger.getLogger(CompleteProjections.class);

    private final List<Projection> projections;
    private final List<KeptFold> folds;
    private final ProjectionRebuild rebuild;

    CompleteProjections(@All List<Projection> projections, @All List<KeptFold> folds, ProjectionRebuild rebuild) {
        this.projections = projections;
        this.folds = folds;
        this.rebuild = rebuild;
    }

    @Scheduled(every = "1m", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        projections.stream().filter(Projection::isIncomplete).forEach(this::tryToComplete);
        folds.forEach(KeptFold::foldMissed);
    }

    private void tryToComplete(Projection projection) {
        try {
            rebuild.complete(projection);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "%s is not completed yet", projection.topic());
        }
    }
}
