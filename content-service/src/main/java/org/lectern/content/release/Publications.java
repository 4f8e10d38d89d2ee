package org.lectern.content.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, Publication.Id> {

    Optional<Publication> requestedWith(String course, String idempotencyKey) {
        return find("id.course = ?1 and idempotencyKey = ?2", course, idempotencyKey)
                .firstResultOptional();
    }
}
