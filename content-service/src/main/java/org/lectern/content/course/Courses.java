package org.lectern.content.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Courses implements PanacheRepositoryBase<Course, String> {

    private static final String OFFERED = "releaseHash is not null and withdrawnAt is null";

    Optional<Course> offered(String course) {
        return find("course = ?1 and " + OFFERED, course).firstResultOptional();
    }

    List<Course> offered() {
        return list(OFFERED + " order by course");
    }

    Optional<String> offeredHash(String course) {
        return find("select releaseHash from Course where course = ?1 and " + OFFERED, course)
                .project(String.class)
                .firstResultOptional();
    }

    /** Makes the transactions that change one course follow one another, also before its first row exists. */
    void hold(String course) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:course, 0))")
                .setParameter("course", course)
                .getSingleResult();
    }
}
