package org.lectern.progress.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.lectern.progress.storage.LearnerRows;

/** What other features ask about a learner's plan. */
@ApplicationScoped
public class StudyGoals {

    @Inject
    Plans plans;

    @Inject
    LearnerRows rows;

    /** The day of the exam. */
    public Optional<LocalDate> examDay(String learner, String course) {
        return plans.findByIdOptional(new PlanSettings.Key(learner, course)).flatMap(PlanSettings::examDay);
    }

    /** The same for each of these learners; who set none is missing. */
    public Map<String, LocalDate> examDays(Collection<String> learners, String course) {
        return rows.one(
                "select learner, exam_day from study_plan where learner = any (?) and course = ? and exam_day is not null",
                learners,
                course,
                row -> row.getObject("exam_day", LocalDate.class));
    }

    /** Days a week on which the learner wants to do something. */
    public Optional<Integer> goalDays(String learner, String course) {
        return plans.findByIdOptional(new PlanSettings.Key(learner, course)).flatMap(PlanSettings::goalDays);
    }
}
