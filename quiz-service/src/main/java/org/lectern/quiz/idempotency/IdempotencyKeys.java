package org.lectern.quiz.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/**
 * The keys that callers give to acts which must not happen twice. A key is stored in the transaction of its act: an act that was refused or lost
 * leaves none behind, and a second request with the same key waits for the first.
 */
@ApplicationScoped
public class IdempotencyKeys {

    /** Longer than any client repeats a request. */
    private static final Duration KEPT = Duration.ofDays(2);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Whether the act is to be done; false when it was done under this key before.
     *
     * @param key null: the caller does not care
     * @param act names the act and what it is done to: with the same key both must be the same
     * @throws IdempotencyKeyReused the key belongs to another act
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean first(String actor, String key, String act) {
        if (key == null) {
            return true;
        }
        int inserted = entities.createNativeQuery("""
                        insert into idempotency_key (actor, key, act, at) values (:actor, :key, :act, :at)
                        on conflict do nothing
                        """)
                .setParameter("actor", actor)
                .setParameter("key", key)
                .setParameter("act", act)
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (inserted == 0 && !act.equals(actOf(actor, key))) {
            throw new IdempotencyKeyReused(key);
        }
        return inserted == 1;
    }

    private Object actOf(String actor, String key) {
        return entities.createNativeQuery("select act from idempotency_key where actor = :actor and key = :key")
                .setParameter("actor", actor)
                .setParameter("key", key)
                .getSingleResult();
    }

    @Transactional
    @Scheduled(every = "6h", delayed = "10m")
    void forgetOld() {
        entities.createNativeQuery("delete from idempotency_key where at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
