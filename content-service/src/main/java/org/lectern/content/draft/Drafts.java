package org.lectern.content.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, Draft.Id> {

    Optional<Draft> of(String course, String file) {
        return findByIdOptional(new Draft.Id(course, file));
    }

    List<Draft> of(String course) {
        return list("id.course = ?1 order by id.file", course);
    }
}
