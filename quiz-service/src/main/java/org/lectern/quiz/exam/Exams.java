package org.lectern.quiz.exam;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Exams implements PanacheRepositoryBase<Exam, String> {

    Exam require(String exam) {
        return findByIdOptional(exam).orElseThrow(() -> new ExamNotFound(exam));
    }

    List<Exam> ofCourse(String course) {
        return list("course", Sort.by("createdAt"), course);
    }

    List<Exam> publishedOf(String course) {
        return list("course = ?1 and status = ?2", Sort.by("createdAt"), course, Exam.Status.PUBLISHED.word());
    }

    List<Exam> madeFromFilesOf(String course) {
        return list("course = ?1 and origin = 'package'", course);
    }
}
