package org.lectern.quiz.result;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells of results whose score is shown only after the exam's close; any number of replicas share the work. */
@ApplicationScoped
class ReleaseScores {

    private static final int BATCH = 100;

    @Inject
    GradeAttempt grading;

    @Scheduled(every = "${lectern.quiz.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void release() {
        int released;
        do {
            released = grading.releaseDue(BATCH);
        } while (released == BATCH);
    }
}
