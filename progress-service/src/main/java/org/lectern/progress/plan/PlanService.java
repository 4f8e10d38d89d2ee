package org.lectern.progress.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.KnownCourse;
import org.lectern.progress.course.Outline.Section;
import org.lectern.progress.lesson.ReadingRecord;
import org.lectern.progress.plan.PlanView.PlannedDay;
import org.lectern.progress.plan.PlanView.PlannedSection;

@ApplicationScoped
public class PlanService {

    @Inject
    CourseCatalog courses;

    @Inject
    ReadingRecord reading;

    @Inject
    StudyGoals goals;

    @Inject
    Plans plans;

    @Inject
    Clock clock;

    @Transactional
    public PlanView view(String learner, String course, ZoneId zone) {
        return view(learner, courses.require(course), zone);
    }

    @Transactional
    PlanView set(String learner, String id, SetPlan command, ZoneId zone) {
        var course = courses.require(id);
        course.demandOpen();
        if (command.examDay() != null && command.examDay().isBefore(today(zone))) {
            throw new ExamDayPassed(command.examDay());
        }
        plans.set(learner, id, command);
        return view(learner, course, zone);
    }

    private PlanView view(String learner, KnownCourse course, ZoneId zone) {
        var today = today(zone);
        var read = reading.completed(learner, course.course());
        var unread = course.outline()
                .sections()
                .filter(section -> section.written() && !read.containsKey(section.id()))
                .toList();
        var exam = goals.examDay(learner, course.course()).orElse(null);
        boolean ahead = exam != null && exam.isAfter(today);
        return new PlanView(
                course.course(),
                exam,
                exam == null ? null : (int) ChronoUnit.DAYS.between(today, exam),
                goals.goalDays(learner, course.course()).orElse(null),
                unread.size(),
                unread.stream().mapToInt(DailyPlan::minutes).sum(),
                ahead ? DailyPlan.reserved(today, exam) : 0,
                ahead ? days(DailyPlan.of(unread, today, exam)) : List.of());
    }

    private static List<PlannedDay> days(List<DailyPlan.Day> days) {
        return days.stream()
                .map(day -> new PlannedDay(
                        day.day(),
                        day.minutes(),
                        day.sections().stream().map(PlanService::section).toList()))
                .toList();
    }

    private static PlannedSection section(Section section) {
        return new PlannedSection(section.id(), section.number(), section.title(), DailyPlan.minutes(section));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
