package org.lectern.progress.lab;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class Solutions implements PanacheRepositoryBase<Solution, Solution.Key> {

    List<Solution> of(String learner, String course) {
        return list("key.learner = ?1 and key.course = ?2", learner, course);
    }

    /** False when it is there already, from another tab as well: then the first time stays. */
    boolean keep(Solution.Key key, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into solution (learner, course, lab, solved_at)
                                values (:learner, :course, :lab, :now) on conflict do nothing
                                """)
                        .setParameter("learner", key.learner())
                        .setParameter("course", key.course())
                        .setParameter("lab", key.lab())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
