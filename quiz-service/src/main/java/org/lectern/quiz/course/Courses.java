package org.lectern.quiz.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class Courses implements PanacheRepositoryBase<Course, String> {

    Optional<Long> revision(String course) {
        return getEntityManager()
                .createQuery("select c.revision from Course c where c.course = :course", Long.class)
                .setParameter("course", course)
                .getResultStream()
                .findFirst();
    }

    /** Makes the transactions that change one course follow one another, also before its first row exists. */
    void hold(String course) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:course, 0))")
                .setParameter("course", course)
                .getSingleResult();
    }
}
