package org.lectern.progress.exam;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class Exams implements PanacheRepositoryBase<Exam, String> {

    /** The exam, new where it was unknown; the transactions that change one exam follow one another from here on. */
    Exam hold(String exam) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('exam ' || :exam, 0))")
                .setParameter("exam", exam)
                .getSingleResult();
        return findByIdOptional(exam).orElseGet(() -> {
            var unseen = new Exam(exam);
            persist(unseen);
            return unseen;
        });
    }

    List<Exam> of(Collection<String> exams) {
        return list("exam in ?1", exams);
    }

    void clear() {
        getEntityManager().createNativeQuery("truncate exam").executeUpdate();
    }
}
