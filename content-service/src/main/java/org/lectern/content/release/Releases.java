package org.lectern.content.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Releases implements PanacheRepositoryBase<Release, Release.Id> {

    Optional<Release> find(String course, String hash) {
        return findByIdOptional(new Release.Id(course, hash));
    }

    boolean wasPublished(String course, String hash) {
        return count("id.course = ?1 and id.hash = ?2 and firstPublishedAt is not null", course, hash) == 1;
    }

    Optional<Release> madeWith(String course, String idempotencyKey) {
        return find("id.course = ?1 and idempotencyKey = ?2", course, idempotencyKey)
                .firstResultOptional();
    }

    /** The one with the last event of its life: kept or published. */
    Optional<String> tip(String course) {
        return getEntityManager()
                .createNativeQuery("""
                        select hash from (
                            select hash, imported_at as at from release where course = :course
                            union all
                            select hash, published_at from publication where course = :course) lived
                        order by at desc limit 1
                        """, String.class)
                .setParameter("course", course)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    List<Release> newest(String course, int most) {
        return find("id.course", Sort.descending("importedAt"), course)
                .page(0, most)
                .list();
    }
}
