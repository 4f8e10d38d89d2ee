package org.lectern.progress.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class Learners {

    @Inject
    EntityManager database;

    void note(String learner, String name, List<String> groups, Instant seen) {
        database.createNativeQuery("""
                        insert into learner (sub, name, groups, seen_at) values (:learner, :name, :groups, :seen)
                        on conflict (sub) do update
                           set name = excluded.name, groups = excluded.groups, seen_at = excluded.seen_at
                        """)
                .setParameter("learner", learner)
                .setParameter("name", name)
                .setParameter("groups", groups.toArray(String[]::new))
                .setParameter("seen", seen)
                .executeUpdate();
    }
}
