package org.lectern.progress.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Plans implements PanacheRepositoryBase<PlanSettings, PlanSettings.Key> {

    /** Written in one statement, so that two tabs which set it for the first time at once do not collide. */
    void set(String learner, String course, SetPlan plan) {
        getEntityManager()
                .createNativeQuery("""
                        insert into study_plan (learner, course, exam_day, goal_days)
                        values (:learner, :course, cast(:exam as date), cast(:goal as integer))
                        on conflict (learner, course) do update set exam_day = excluded.exam_day, goal_days = excluded.goal_days
                        """)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .setParameter("exam", plan.examDay())
                .setParameter("goal", plan.goalDays())
                .executeUpdate();
    }
}
