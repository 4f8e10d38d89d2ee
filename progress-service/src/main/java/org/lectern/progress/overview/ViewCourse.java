package org.lectern.progress.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lectern.progress.attempt.AttemptHistory;
import org.lectern.progress.attempt.ChapterPoints;
import org.lectern.progress.attempt.SatAttempt;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.Outline;
import org.lectern.progress.exam.ExamTitles;
import org.lectern.progress.lesson.LastPlace;
import org.lectern.progress.lesson.ReadingRecord;
import org.lectern.progress.overview.CourseOverview.AttemptView;
import org.lectern.progress.overview.CourseOverview.ChapterResult;
import org.lectern.progress.overview.CourseOverview.ChapterView;
import org.lectern.progress.overview.CourseOverview.PlaceView;
import org.lectern.progress.overview.CourseOverview.PractisedView;
import org.lectern.progress.overview.CourseOverview.ResultView;
import org.lectern.progress.overview.CourseOverview.SectionName;
import org.lectern.progress.overview.CourseOverview.SectionView;
import org.lectern.progress.practice.PracticeRecord;
import org.lectern.progress.practice.PractisedSection;

/** Joins what a learner has done to the outline that the course has now. */
@ApplicationScoped
class ViewCourse {

    @Inject
    CourseCatalog courses;

    @Inject
    ReadingRecord reading;

    @Inject
    PracticeRecord practice;

    @Inject
    AttemptHistory history;

    @Inject
    ExamTitles exams;

    @Transactional
    CourseOverview view(String learner, String id) {
        var course = courses.require(id);
        var outline = course.outline();
        var chapters = chapters(outline, reading.completed(learner, id), practice.of(learner, id));
        var sections = chapters.stream()
                .flatMap(chapter -> chapter.sections().stream())
                .toList();
        return new CourseOverview(
                course.course(),
                course.title(),
                course.release(),
                (int) sections.stream().filter(SectionView::written).count(),
                (int) sections.stream().filter(SectionView::counts).count(),
                (int) sections.stream()
                        .filter(section -> section.practised() != null)
                        .count(),
                sections.size(),
                reading.place(learner, id).map(place -> place(outline, place)).orElse(null),
                chapters,
                attempts(outline, history.of(learner, id)));
    }

    private static List<ChapterView> chapters(
            Outline outline, Map<String, Instant> completed, Map<String, PractisedSection> practised) {
        return outline.chapters().stream()
                .map(chapter -> new ChapterView(
                        chapter.id(),
                        chapter.number(),
                        chapter.title(),
                        chapter.sections().stream()
                                .map(section -> new SectionView(
                                        section.id(),
                                        section.number(),
                                        section.title(),
                                        section.written(),
                                        completed.get(section.id()),
                                        practised(practised.get(section.id()))))
                                .toList()))
                .toList();
    }

    private static PractisedView practised(PractisedSection section) {
        return section == null
                ? null
                : new PractisedView(section.answers(), section.questions(), section.right(), section.lastAt());
    }

    private static PlaceView place(Outline outline, LastPlace place) {
        return outline.section(place.section())
                .map(section -> new PlaceView(
                        new SectionName(section.id(), section.number(), section.title()), place.anchor(), place.at()))
                .orElse(null);
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
