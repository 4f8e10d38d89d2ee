package org.lectern.progress.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** What other features ask about a learner's plan. */
@ApplicationScoped
public class StudyGoals {

    @Inject
    Plans plans;

    /** The day of the exam. */
    public Optional<LocalDate> examDay(String learner, String course) {
        return plans.findByIdOptional(new PlanSettings.Key(learner, course)).flatMap(PlanSettings::examDay);
    }

    /** Days a week on which the learner wants to do something. */
    public Optional<Integer> goalDays(String learner, String course) {
        return plans.findByIdOptional(new PlanSettings.Key(learner, course)).flatMap(PlanSettings::goalDays);
    }
}
