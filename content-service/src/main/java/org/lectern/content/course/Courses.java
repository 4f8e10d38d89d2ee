package org.lectern.content.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Courses implements PanacheRepositoryBase<Course, String> {

    private static final String OFFERED = "releaseHash is not null and withdrawnAt is null";

    /** Offered, and the name, as it was typed, is a part of its title or its id. */
    private static final String NAMED = """
            release_hash is not null and withdrawn_at is null
            and (position(lower(:name) in lower(outline ->> 'title')) > 0 or position(lower(:name) in course) > 0)""";

    Optional<Course> offered(String course) {
        return find("course = ?1 and " + OFFERED, course).firstResultOptional();
    }

    List<String> everPublished() {
        return find("select course from Course where releaseHash is not null order by course")
                .project(String.class)
                .list();
    }

    /** In the order of their ids. */
    List<Course> offered(String name, String after, int most) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from course where " + NAMED + " and course > :after order by course", Course.class)
                .setParameter("name", name)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    long countOffered(String name) {
        return (Long) getEntityManager()
                .createNativeQuery("select count(*) from course where " + NAMED, Long.class)
                .setParameter("name", name)
                .getSingleResult();
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
