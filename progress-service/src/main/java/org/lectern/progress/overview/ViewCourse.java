package org.lectern.progress.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.Outline;
import org.lectern.progress.lab.LabRecord;
import org.lectern.progress.lesson.LastPlace;
import org.lectern.progress.lesson.ReadingRecord;
import org.lectern.progress.mastery.Masteries;
import org.lectern.progress.mastery.SectionLevelNow;
import org.lectern.progress.overview.CourseOverview.ChapterView;
import org.lectern.progress.overview.CourseOverview.MasteryMark;
import org.lectern.progress.overview.CourseOverview.PlaceView;
import org.lectern.progress.overview.CourseOverview.PractisedView;
import org.lectern.progress.overview.CourseOverview.SectionName;
import org.lectern.progress.overview.CourseOverview.SectionView;
import org.lectern.progress.overview.CourseOverview.SolvedLab;
import org.lectern.progress.practice.PracticeRecord;
import org.lectern.progress.practice.PractisedSection;

/** Joins what a learner has done to the outline that the course has now. */
@ApplicationScoped
public class ViewCourse {

    @Inject
    CourseCatalog courses;

    @Inject
    ReadingRecord reading;

    @Inject
    LabRecord labs;

    @Inject
    PracticeRecord practice;

    @Inject
    ViewAttempts attempts;

    @Inject
    Masteries masteries;

    @Transactional
    public CourseOverview view(String learner, String id) {
        var course = courses.require(id);
        var outline = course.outline();
        var chapters =
                chapters(outline, reading.completed(learner, id), practice.of(learner, id), masteries.of(learner, id));
        var sections = chapters.stream()
                .flatMap(chapter -> chapter.sections().stream())
                .toList();
        var newest = attempts.view(learner, course, null);
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
                labs(outline, labs.solved(learner, id)),
                chapters,
                newest.attempts(),
                newest.before());
    }

    private static List<ChapterView> chapters(
            Outline outline,
            Map<String, Instant> completed,
            Map<String, PractisedSection> practised,
            Map<String, SectionLevelNow> levels) {
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
                                        practised(practised.get(section.id())),
                                        mastery(levels.get(section.id()))))
                                .toList()))
                .toList();
    }

    private static List<SolvedLab> labs(Outline outline, Map<String, Instant> solved) {
        return outline.sections()
                .flatMap(section -> section.labs().stream())
                .filter(lab -> solved.containsKey(lab.id()))
                .map(lab -> new SolvedLab(lab.id(), solved.get(lab.id())))
                .toList();
    }

    private static PractisedView practised(PractisedSection section) {
        return section == null
                ? null
                : new PractisedView(section.answers(), section.questions(), section.right(), section.lastAt());
    }

    private static MasteryMark mastery(SectionLevelNow now) {
        return now == null ? null : new MasteryMark(now.level().number(), now.slipping());
    }

    private static PlaceView place(Outline outline, LastPlace place) {
        return outline.section(place.section())
                .map(section -> new PlaceView(
                        new SectionName(section.id(), section.number(), section.title()), place.anchor(), place.at()))
                .orElse(null);
    }
}
