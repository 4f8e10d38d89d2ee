package org.lectern.quiz.question;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class BankQuestions implements PanacheRepositoryBase<BankQuestion, BankQuestion.Id> {

    Map<String, BankQuestion> ofCourse(String course) {
        return stream("id.course", course)
                .collect(toMap(question -> question.id().question(), question -> question));
    }

    /** The newest version of every question that may be drawn from this pool. */
    List<DrawableQuestion> drawable(String course, Pool pool) {
        return getEntityManager()
                .createQuery("""
                        select new org.lectern.quiz.question.DrawableQuestion(
                            v.id.question, v.id.version, v.section, v.objective, v.difficulty)
                        from BankQuestion q join QuestionVersion v
                          on v.id.course = q.id.course and v.id.question = q.id.question and v.id.version = q.version
                        where q.id.course = :course and q.pool = :pool and q.status = 'active'
                        order by v.id.question
                        """, DrawableQuestion.class)
                .setParameter("course", course)
                .setParameter("pool", pool.word())
                .getResultList();
    }
}
