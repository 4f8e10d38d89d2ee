package org.lectern.progress.classroom;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.progress.classroom.ClassOverview.ChapterHead;
import org.lectern.progress.classroom.ClassOverview.StudentRow;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.CourseStaff;
import org.lectern.progress.course.Outline;
import org.lectern.progress.learner.ClassRegister;

/** A course's class for its staff: everybody in a row, and where they fail. */
@ApplicationScoped
class ViewClass {

    /** Of a larger class those are shown who were here last; a group narrows it. */
    static final int MOST = 500;

    private static final Comparator<StudentRow> ORDER = comparing(StudentRow::state)
            .thenComparing(StudentRow::name, nullsLast(naturalOrder()))
            .thenComparing(StudentRow::learner);

    @Inject
    CourseCatalog courses;

    @Inject
    CourseStaff staff;

    @Inject
    ClassRegister register;

    @Inject
    ClassWork work;

    @Inject
    Audit audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param group only its members; null: everybody */
    @Transactional
    ClassOverview view(String id, String group, ZoneId zone) {
        staff.demand(id);
        var course = courses.require(id);
        var now = clock.instant();
        var fold = new FoldStudent(course.outline(), now, zone);
        var students = new ArrayList<StudentRow>();
        var scores = new ScoreTally();
        work.each(course, now, register.newest(id, group, MOST), (student, done) -> {
            students.add(fold.row(student, done));
            scores.add(done.attempts());
        });
        return new ClassOverview(
                id,
                course.title(),
                group,
                register.groups(id),
                register.count(id, group),
                course.outline().chapters().stream().map(ViewClass::head).toList(),
                students.stream().sorted(ORDER).toList(),
                scores.scores());
    }

    private static ChapterHead head(Outline.Chapter chapter) {
        return new ChapterHead(chapter.id(), chapter.number(), chapter.title(), (int)
                chapter.sections().stream().filter(Outline.Section::written).count());
    }

    /** The same to take away, which is in the audit trail. */
    @Transactional
    String export(String id, String group, ZoneId zone) {
        var view = view(id, group, zone);
        audit.record(
                user.sub(),
                "class.export",
                id,
                id,
                group == null
                        ? Map.of("students", view.students().size())
                        : Map.of("students", view.students().size(), "group", group));
        return ClassCsv.of(view);
    }

    @Transactional
    ClassFailures failures(String id, String group) {
        staff.demand(id);
        var tally = new FailureTally(courses.require(id).outline());
        work.eachAnswers(id, register.newest(id, group, MOST), tally::add);
        return tally.failures(id);
    }
}
