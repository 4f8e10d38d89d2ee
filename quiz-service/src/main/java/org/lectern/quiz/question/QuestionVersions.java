package org.lectern.quiz.question;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class QuestionVersions implements PanacheRepositoryBase<QuestionVersion, QuestionVersion.Id> {

    /** The newest version of every question of the course, by question id. */
    Map<String, QuestionVersion> newest(String course) {
        return getEntityManager()
                .createQuery("""
                        select v from BankQuestion q join QuestionVersion v
                          on v.id.course = q.id.course and v.id.question = q.id.question and v.id.version = q.version
                        where q.id.course = :course
                        """, QuestionVersion.class)
                .setParameter("course", course)
                .getResultStream()
                .collect(toMap(version -> version.id().question(), version -> version));
    }

    List<QuestionVersion> of(Collection<QuestionVersion.Id> ids) {
        return list("id in ?1", ids);
    }
}
