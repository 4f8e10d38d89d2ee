package org.lectern.progress.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Courses implements PanacheRepositoryBase<Course, String> {

    /** The course, new where it was unknown; the transactions that change one course follow one another from here on. */
    Course hold(String course) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('course ' || :course, 0))")
                .setParameter("course", course)
                .getSingleResult();
        return findByIdOptional(course).orElseGet(() -> {
            var unseen = new Course(course);
            persist(unseen);
            return unseen;
        });
    }

    boolean anyWithoutStaff() {
        return count("releaseHash is not null and staff is null") > 0;
    }

    void clear() {
        getEntityManager().createNativeQuery("truncate course").executeUpdate();
    }
}
