package org.lectern.quiz.question;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class BankQuestions implements PanacheRepositoryBase<BankQuestion, BankQuestion.Id> {

    Map<String, BankQuestion> ofCourse(String course) {
        return stream("id.course", course)
                .collect(toMap(question -> question.id().question(), question -> question));
    }

    Optional<BankQuestion> find(String course, String question) {
        return findByIdOptional(new BankQuestion.Id(course, question));
    }

    /** What was written in the portal and no package has brought since. */
    List<BankQuestion> edited(String course) {
        return list("id.course = ?1 and editedAt is not null order by id.question", course);
    }

    /** Tags are joined by a character that no tag has: a native query knows no arrays. */
    @SuppressWarnings("unchecked") // the result class is given
    List<ListedQuestion> listed(String course) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("""
                        select q.question, q.version, v.type, v.section, v.objective, v.bloom, v.difficulty, q.pool, q.status,
                               q.edited_at, array_to_string(v.tags, chr(31)) as tags,
                               coalesce(v.source ->> 'stem', v.body ->> 'stemHtml') as stem
                          from question q join question_version v using (course, question, version)
                         where q.course = :course
                         order by q.question collate "C"
                        """, Tuple.class)
                .setParameter("course", course)
                .getResultList();
        return rows.stream().map(BankQuestions::listed).toList();
    }

    private static ListedQuestion listed(Tuple row) {
        String tags = row.get("tags", String.class);
        return new ListedQuestion(
                row.get("question", String.class),
                row.get("version", Number.class).intValue(),
                row.get("type", String.class),
                row.get("section", String.class),
                row.get("objective", String.class),
                row.get("bloom", String.class),
                row.get("difficulty", Number.class).intValue(),
                tags.isEmpty() ? List.of() : List.of(tags.split("\u001f")),
                row.get("pool", String.class),
                row.get("status", String.class),
                row.get("edited_at", Instant.class),
                row.get("stem", String.class));
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
