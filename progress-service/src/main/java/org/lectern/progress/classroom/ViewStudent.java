package org.lectern.progress.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.progress.classroom.ClassOverview.StudentRow;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.CourseStaff;
import org.lectern.progress.course.KnownCourse;
import org.lectern.progress.learner.ClassMember;
import org.lectern.progress.learner.ClassRegister;
import org.lectern.progress.mastery.ViewMastery;
import org.lectern.progress.overview.ViewCourse;
import org.lectern.progress.plan.PlanService;
import org.lectern.progress.readiness.ViewReadiness;

/** One student for the course's staff, whose looking is in the audit trail. */
@ApplicationScoped
class ViewStudent {

    @Inject
    CourseCatalog courses;

    @Inject
    CourseStaff staff;

    @Inject
    ClassRegister register;

    @Inject
    ClassWork work;

    @Inject
    ViewCourse progress;

    @Inject
    ViewMastery mastery;

    @Inject
    ViewReadiness readiness;

    @Inject
    PlanService plans;

    @Inject
    Audit audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Transactional
    StudentPicture view(String course, String learner, ZoneId zone) {
        staff.demand(course);
        var known = courses.require(course);
        var student = register.find(course, learner).orElseThrow(() -> new StudentNotFound(course, learner));
        audit.record(user.sub(), "student.read", learner, course, Map.of());
        return new StudentPicture(
                row(known, student, zone),
                progress.view(learner, course),
                mastery.view(learner, course),
                readiness.look(learner, course, zone),
                plans.view(learner, course, zone));
    }

    private StudentRow row(KnownCourse course, ClassMember student, ZoneId zone) {
        var now = clock.instant();
        var fold = new FoldStudent(course.outline(), now, zone);
        var rows = new ArrayList<StudentRow>();
        work.each(course, now, List.of(student), (one, done) -> rows.add(fold.row(one, done)));
        return rows.getFirst();
    }
}
