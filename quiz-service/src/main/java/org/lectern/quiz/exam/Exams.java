package org.lectern.quiz.exam;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Exams implements PanacheRepositoryBase<Exam, String> {

    /** More editions than a restored database lacks of one exam. */
    private static final long LOST_AT_MOST = 1000;

    private static final String TOLD = "status <> 'draft' and exam not like '" + RehearsedExam.PREFIX + "%'";

    record RevisionOf(String exam, long revision) {}

    Exam require(String exam) {
        return findByIdOptional(exam).orElseThrow(() -> new ExamNotFound(exam));
    }

    List<Exam> ofCourse(String course) {
        return list("course", Sort.by("createdAt"), course);
    }

    List<RevisionOf> publishedOf(String course) {
        return find("course = ?1 and status = ?2", Sort.by("createdAt"), course, Exam.Status.PUBLISHED.word())
                .project(RevisionOf.class)
                .list();
    }

    /** Those that others were told of. */
    List<Exam> told() {
        return list(TOLD, Sort.by("createdAt"));
    }

    /** Passes over the revisions under which a state was told that this database knows nothing of any more. Before the first look at one of them. */
    void renumberTold() {
        update("set revision = revision + ?1 where " + TOLD, LOST_AT_MOST);
    }

    List<Exam> madeFromFilesOf(String course) {
        return list("course = ?1 and origin = 'package'", course);
    }
}
