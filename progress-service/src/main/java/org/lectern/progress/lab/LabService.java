package org.lectern.progress.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.notice.News.Progress;
import org.lectern.progress.notice.Notices;

/**
 * What a learner says of labs. The checks run in the learner's own browser, so it is a report and no proof: nothing is told to others, and it counts
 * neither for mastery nor for a certificate.
 */
@ApplicationScoped
class LabService {

    @Inject
    CourseCatalog courses;

    @Inject
    Solutions solutions;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Notes a lab as solved; one that is keeps the time it has. */
    @Transactional
    LabMark solve(String learner, String course, String lab) {
        var known = courses.require(course);
        if (!known.outline().hasLab(lab)) {
            throw new LabNotFound(course, lab);
        }
        known.demandOpen();
        var key = new Solution.Key(learner, course, lab);
        var now = now();
        if (solutions.keep(key, now)) {
            notices.tellLearner(learner, new Progress(course, Progress.What.LAB_SOLVED), now);
        }
        return new LabMark(lab, solutions.findById(key).solvedAt());
    }

    /** As fine as the database keeps it, so that the first answer is the one that is given ever after. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
