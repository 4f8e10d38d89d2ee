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

    List<Release> newest(String course, int most) {
        return find("id.course", Sort.descending("importedAt"), course)
                .page(0, most)
                .list();
    }
}
