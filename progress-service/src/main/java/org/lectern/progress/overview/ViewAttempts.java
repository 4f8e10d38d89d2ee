package org.lectern.progress.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lectern.progress.attempt.AttemptHistory;
import org.lectern.progress.attempt.ChapterPoints;
import org.lectern.progress.attempt.SatAttempt;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.KnownCourse;
import org.lectern.progress.course.Outline;
import org.lectern.progress.exam.ExamTitles;
import org.lectern.progress.overview.CourseOverview.AttemptView;
import org.lectern.progress.overview.CourseOverview.ChapterResult;
import org.lectern.progress.overview.CourseOverview.ResultView;

/** A learner's attempts in a course, page by page. */
@ApplicationScoped
class ViewAttempts {

    @Inject
    CourseCatalog courses;

    @Inject
    AttemptHistory history;

    @Inject
    ExamTitles exams;

    /** @param before only attempts older than this one; null: the newest there are */
    @Transactional
    AttemptPageView view(String learner, String course, UUID before) {
        return view(learner, courses.require(course), before);
    }

    AttemptPageView view(String learner, KnownCourse course, UUID before) {
        var page = history.newest(learner, course.course(), before);
        return new AttemptPageView(attempts(course.outline(), page.attempts()), page.before());
    }

    private List<AttemptView> attempts(Outline outline, List<SatAttempt> attempts) {
        var titles = exams.of(attempts.stream().map(SatAttempt::exam).toList());
        return attempts.stream()
                .map(sat -> new AttemptView(
                        sat.attempt(),
                        sat.exam(),
                        sat.result() == null
                                ? titles.get(sat.exam())
                                : sat.result().examTitle(),
                        sat.number(),
                        sat.startedAt(),
                        sat.submittedAt(),
                        sat.result() == null ? null : result(outline, sat.result())))
                .toList();
    }

    private static ResultView result(Outline outline, SatAttempt.Result result) {
        return new ResultView(
                result.points(),
                result.maxPoints(),
                result.passMark(),
                result.passed(),
                result.gradedAt(),
                result.correctedAt(),
                result.chapters().stream()
                        .map(points -> chapter(outline, points))
                        .toList());
    }

    /** The chapter as it is called now; one that has gone as it was called then. */
    private static ChapterResult chapter(Outline outline, ChapterPoints earned) {
        var now = outline.chapter(earned.chapter());
        return new ChapterResult(
                earned.chapter(),
                now.map(Outline.Chapter::number).orElse(earned.number()),
                now.map(Outline.Chapter::title).orElse(earned.title()),
                earned.points(),
                earned.maxPoints());
    }
}
