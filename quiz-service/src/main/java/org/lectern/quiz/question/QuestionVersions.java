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

    /** What the authors of these wrote last, by question id; without those from before that was kept. */
    Map<String, AuthoredQuestion> sources(String course, Collection<String> questions) {
        return getEntityManager()
                .createQuery("""
                        select v from BankQuestion q join QuestionVersion v
                          on v.id.course = q.id.course and v.id.question = q.id.question and v.id.version = q.version
                        where q.id.course = :course and q.id.question in :questions
                        """, QuestionVersion.class)
                .setParameter("course", course)
                .setParameter("questions", questions)
                .getResultStream()
                .filter(version -> version.source().isPresent())
                .collect(toMap(
                        version -> version.id().question(),
                        version -> version.source().get()));
    }

    List<QuestionVersion> history(String course, String question) {
        return list("id.course = ?1 and id.question = ?2 order by id.version desc", course, question);
    }

    /** Gives the newest version its author's text, where it comes from before that was kept. */
    void remember(String course, BankedQuestion banked) {
        getEntityManager()
                .createNativeQuery("""
                        update question_version v set source = cast(:source as jsonb)
                          from question q
                         where q.course = v.course and q.question = v.question and q.version = v.version
                           and v.course = :course and v.question = :question and v.digest = :digest and v.source is null
                        """)
                .setParameter("source", QuestionJson.write(banked.source()))
                .setParameter("course", course)
                .setParameter("question", banked.id())
                .setParameter("digest", banked.digest())
                .executeUpdate();
    }

    List<QuestionVersion> of(Collection<QuestionVersion.Id> ids) {
        return list("id in ?1", ids);
    }
}
