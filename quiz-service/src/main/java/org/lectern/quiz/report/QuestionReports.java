package org.lectern.quiz.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class QuestionReports implements PanacheRepositoryBase<QuestionReport, UUID> {

    List<QuestionReport> ofLearner(String learner, String course) {
        return list("learner = ?1 and course = ?2 order by reportedAt desc, id", learner, course);
    }

    List<QuestionReport> open(String course) {
        return list("course = ?1 and outcome is null order by reportedAt, id", course);
    }

    List<QuestionReport> answered(String course, int most) {
        return find("course = ?1 and outcome is not null order by answeredAt desc, id", course)
                .page(0, most)
                .list();
    }

    /** Two answers to the same report follow one another. */
    List<QuestionReport> hold(String course, String question, Collection<UUID> ids) {
        return find("course = ?1 and question = ?2 and id in ?3 order by id", course, question, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean hasOpen(String learner, String course, String question) {
        return count("learner = ?1 and course = ?2 and question = ?3 and outcome is null", learner, course, question)
                > 0;
    }

    long openOf(String learner, String course) {
        return count("learner = ?1 and course = ?2 and outcome is null", learner, course);
    }
}
