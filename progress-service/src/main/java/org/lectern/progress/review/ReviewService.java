package org.lectern.progress.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.lectern.progress.answer.LearnerAnswers;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.KnownCourse;
import org.lectern.progress.plan.StudyGoals;

@ApplicationScoped
class ReviewService {

    @Inject
    CourseCatalog courses;

    @Inject
    LearnerAnswers answers;

    @Inject
    Dismissals dismissals;

    @Inject
    StudyGoals goals;

    @Inject
    Clock clock;

    @Transactional
    ReviewList view(String learner, String course, ZoneId zone) {
        return view(learner, courses.require(course), zone);
    }

    private ReviewList view(String learner, KnownCourse course, ZoneId zone) {
        var known = dismissals.of(learner, course.course());
        Map<String, Card> cards = CardFold.of(answers.of(learner, course.course()), known);
        var moment = new Moment(
                clock.instant(), zone, goals.examDay(learner, course.course()).orElse(null));
        return new ReviewQueue(course.outline(), moment).list(course.course(), cards, known);
    }

    /** Sets an objective aside until the next miss, or brings its card back as it was. */
    @Transactional
    void mark(String learner, String objective, MarkKnown command) {
        var course = courses.require(command.course());
        if (course.outline().objective(objective).isEmpty()) {
            throw new ObjectiveNotFound(course.course(), objective);
        }
        course.demandOpen();
        if (command.known()) {
            dismissals.add(learner, course.course(), objective, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else {
            dismissals.remove(learner, course.course(), objective);
        }
    }
}
