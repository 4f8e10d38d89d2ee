package org.lectern.quiz.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class Results implements PanacheRepositoryBase<Result, UUID> {

    /** Results whose score may be shown and that no other process is telling of right now, held until the transaction ends. */
    List<Result> holdDue(Instant now, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from result
                         where released_at is null and release_due is not null and release_due <= :now
                         order by release_due
                         limit :most
                           for update skip locked
                        """, Result.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Results whose score was told, whose right and wrong may be shown now, held likewise. */
    List<Result> holdMarksDue(Instant now, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from result
                         where marks_wait and marks_due is not null and marks_due <= :now
                         order by marks_due
                         limit :most
                           for update skip locked
                        """, Result.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Without the single questions, which are most of a result. */
    List<Score> scores(Collection<UUID> attempts) {
        return find("attempt in ?1", attempts).project(Score.class).list();
    }
}
