package org.lectern.quiz.practice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PracticeSessions implements PanacheRepositoryBase<PracticeSession, UUID> {

    PracticeSession requireOf(UUID session, String learner) {
        return findByIdOptional(session)
                .filter(found -> found.belongsTo(learner))
                .orElseThrow(() -> new PracticeNotFound(session));
    }

    Optional<PracticeSession> startedWith(String key, String learner, String course) {
        return find("learner = ?1 and course = ?2 and startKey = ?3 order by id desc", learner, course, key)
                .firstResultOptional();
    }

    /** The session that was started last, when it has open questions. */
    Optional<PracticeSession> unfinished(String learner, String course) {
        return find("learner = ?1 and course = ?2 order by id desc", learner, course)
                .firstResultOptional()
                .filter(latest -> getEntityManager()
                                .createQuery(
                                        "select count(*) from PracticeItem where id.session = :session and answer is null",
                                        Long.class)
                                .setParameter("session", latest.id())
                                .getSingleResult()
                        > 0);
    }
}
