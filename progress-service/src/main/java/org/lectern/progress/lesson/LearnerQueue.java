package org.lectern.progress.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Makes the transactions in which one learner acts follow one another, so that two tabs cannot cross and the learner's events leave in order. */
@ApplicationScoped
public class LearnerQueue {

    @Inject
    EntityManager database;

    public void enter(String learner) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('learner ' || :learner, 0))")
                .setParameter("learner", learner)
                .getSingleResult();
    }
}
