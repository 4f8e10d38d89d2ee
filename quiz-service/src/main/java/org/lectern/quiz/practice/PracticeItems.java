package org.lectern.quiz.practice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PracticeItems implements PanacheRepositoryBase<PracticeItem, PracticeItem.Id> {

    List<PracticeItem> of(UUID session) {
        return list("id.session = ?1 order by id.position", session);
    }

    /** Makes two answers to the same question follow one another. */
    Optional<PracticeItem> hold(UUID session, int position) {
        return findByIdOptional(
                new PracticeItem.Id(session, (short) Math.min(position, Short.MAX_VALUE)),
                LockModeType.PESSIMISTIC_WRITE);
    }
}
