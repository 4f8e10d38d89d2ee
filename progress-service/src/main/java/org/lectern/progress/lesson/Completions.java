package org.lectern.progress.lesson;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Completions implements PanacheRepositoryBase<Completion, Completion.Key> {

    List<Completion> of(String learner, String course) {
        return list("key.learner = ?1 and key.course = ?2", learner, course);
    }
}
