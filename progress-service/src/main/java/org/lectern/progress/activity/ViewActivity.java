package org.lectern.progress.activity;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.progress.activity.ActivityView.ActiveDay;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.answer.LearnerAnswers;
import org.lectern.progress.attempt.AttemptHistory;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.lesson.ReadingRecord;
import org.lectern.progress.plan.StudyGoals;

@ApplicationScoped
class ViewActivity {

    private static final int WEEK = 7;

    @Inject
    CourseCatalog courses;

    @Inject
    LearnerAnswers answers;

    @Inject
    AttemptHistory attempts;

    @Inject
    ReadingRecord reading;

    @Inject
    StudyGoals goals;

    @Inject
    Clock clock;

    @Transactional
    ActivityView view(String learner, String course, ZoneId zone) {
        courses.require(course);
        var days = new ActiveDays(moments(learner, course)
                .map(at -> LocalDate.ofInstant(at, zone))
                .collect(toSet()));
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var goal = goals.goalDays(learner, course);
        return new ActivityView(
                course,
                IntStream.rangeClosed(1 - WEEK, 0)
                        .mapToObj(today::plusDays)
                        .map(day -> new ActiveDay(day, days.days().contains(day)))
                        .toList(),
                goal.orElse(null),
                goal.map(wanted -> days.weeksKept(today, wanted)).orElse(null));
    }

    /** An answer, a lesson read, an exam handed in: also one whose result is not shown yet. */
    private Stream<Instant> moments(String learner, String course) {
        return Stream.of(
                        answers.of(learner, course).stream().map(Answer::at),
                        reading.completed(learner, course).values().stream(),
                        attempts.submissions(learner, course).stream())
                .flatMap(moments -> moments);
    }
}
