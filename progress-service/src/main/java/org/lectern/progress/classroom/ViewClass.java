package org.lectern.progress.classroom;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;

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
import org.lectern.progress.answer.FirstAnswerCounts;
import org.lectern.progress.classroom.ClassOverview.ChapterHead;
import org.lectern.progress.classroom.ClassOverview.StudentRow;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.CourseStaff;
import org.lectern.progress.course.Outline;
import org.lectern.progress.learner.ClassMember;
import org.lectern.progress.learner.ClassRegister;

/** A course's class for its staff: everybody in a row, and where they fail. Each look is in the audit trail. */
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
    FirstAnswerCounts answers;

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
        var view = fold(id, group, zone);
        note("class.read", id, group, view.students().size());
        return view;
    }

    private ClassOverview fold(String id, String group, ZoneId zone) {
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

    /** The same to take away. */
    @Transactional
    String export(String id, String group, ZoneId zone) {
        staff.demand(id);
        var view = fold(id, group, zone);
        note("class.export", id, group, view.students().size());
        return ClassCsv.of(view);
    }

    @Transactional
    ClassFailures failures(String id, String group) {
        staff.demand(id);
        var outline = courses.require(id).outline();
        var students = register.newest(id, group, MOST).stream()
                .map(ClassMember::learner)
                .toList();
        note("class.failures", id, group, students.size());
        return FailureTally.of(id, outline, answers.count(id, students, chapters(outline)));
    }

    private static Map<String, String> chapters(Outline outline) {
        return outline.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream().map(section -> Map.entry(section.id(), chapter.id())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One line for a look, not one for each student who was in sight. */
    private void note(String act, String course, String group, int students) {
        audit.record(
                user.sub(),
                act,
                course,
                course,
                group == null ? Map.of("students", students) : Map.of("students", students, "group", group));
    }
}
