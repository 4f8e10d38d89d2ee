package org.lectern.content.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.lectern.content.course.CourseService;

/**
 * Brings courses that an earlier version of this service has indexed into the present form, one by one: at start, and again and again, for during a rolling
 * upgrade a replica of that version may publish after this one has started.
 */
@ApplicationScoped
class IndexOlderCourses {

    private static final Logger LOG = Logger.getLogger(IndexOlderCourses.class);

    @Inject
    CourseService courses;

    @Inject
    Passages passages;

    @Inject
    IndexCourse index;

    void start(@Observes StartupEvent event) {
        run();
    }

    @Scheduled(every = "5m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        passages.indexedOtherwise().forEach(this::tryToIndex);
    }

    /** A course that cannot be indexed stays as it is: neither the other courses nor the start of the service wait for it. */
    private void tryToIndex(String course) {
        try {
            QuarkusTransaction.requiringNew().run(() -> indexAnew(course));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s is not indexed anew: the search finds it as before", course);
        }
    }

    private void indexAnew(String course) {
        courses.hold(course);
        // Another replica may have done it meanwhile.
        if (passages.indexedOtherwise().contains(course)) {
            passages.forget(course);
            index.index(course, courses.offeredHash(course));
        }
    }
}
