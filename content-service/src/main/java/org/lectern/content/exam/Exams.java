package org.lectern.content.exam;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class Exams implements PanacheRepositoryBase<Exam, String> {

    List<ExamView> published(String course) {
        return list("course = ?1 and publishedAt is not null order by publishedAt desc, exam", course).stream()
                .map(Exam::view)
                .toList();
    }

    /** How many each of these courses has; a course without one is not in it. */
    Map<String, Long> countPublished(List<String> courses) {
        return getEntityManager()
                .createQuery("""
                        select course, count(*) from Exam
                        where course in :courses and publishedAt is not null group by course""", Tuple.class)
                .setParameter("courses", courses)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    }

    /** The exam as it is kept; a new one when nothing is known of it. */
    Exam known(String exam) {
        return findByIdOptional(exam).orElseGet(() -> Exam.unseen(exam));
    }
}
