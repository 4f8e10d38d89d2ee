package org.lectern.quiz.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Courses implements PanacheRepositoryBase<Course, String> {

    /** Makes the transactions that change one course follow one another, also before its first row exists. */
    void hold(String course) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:course, 0))")
                .setParameter("course", course)
                .getSingleResult();
    }
}
