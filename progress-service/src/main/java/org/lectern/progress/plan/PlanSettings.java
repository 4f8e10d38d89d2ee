package org.lectern.progress.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** What a learner has set for a course: the day of the exam and a weekly goal, either or neither. */
@Entity
@Table(name = "study_plan")
class PlanSettings {

    @Embeddable
    record Key(String learner, String course) {}

    @EmbeddedId
    private Key key;

    @Column(name = "exam_day")
    private LocalDate examDay;

    @Column(name = "goal_days")
    private Integer goalDays;

    protected PlanSettings() {}

    Optional<LocalDate> examDay() {
        return Optional.ofNullable(examDay);
    }

    Optional<Integer> goalDays() {
        return Optional.ofNullable(goalDays);
    }
}
