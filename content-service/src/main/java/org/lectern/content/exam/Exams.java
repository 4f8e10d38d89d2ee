package org.lectern.content.exam;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Exams implements PanacheRepositoryBase<Exam, String> {

    List<ExamView> published(String course) {
        return list("course = ?1 and publishedAt is not null order by publishedAt desc, exam", course).stream()
                .map(Exam::view)
                .toList();
    }

    /** The exam as it is kept; a new one when nothing is known of it. */
    Exam known(String exam) {
        return findByIdOptional(exam).orElseGet(() -> Exam.unseen(exam));
    }
}
