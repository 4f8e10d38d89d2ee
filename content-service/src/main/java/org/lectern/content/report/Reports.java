package org.lectern.content.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {

    /** A paragraph with reports of one state. */
    record Paragraph(String section, String fingerprint, long readers, Instant newestAt) {}

    /** Makes one reader's reports follow one another: a press that comes twice at once, a count that must hold. */
    void enter(String learner) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('report ' || :learner, 0))")
                .setParameter("learner", learner)
                .getSingleResult();
    }

    Optional<Report> of(String learner, String idempotencyKey) {
        return find("learner = ?1 and idempotencyKey = ?2", learner, idempotencyKey)
                .firstResultOptional();
    }

    /** The times of a reader's reports since then, oldest first. */
    List<Instant> timesSince(String learner, Instant since) {
        return find(
                        "select reportedAt from Report where learner = ?1 and reportedAt > ?2 order by reportedAt",
                        learner,
                        since)
                .project(Instant.class)
                .list();
    }

    List<Report> ofLearner(String learner, String course, int after, int most) {
        return find("learner = ?1 and course = ?2 order by reportedAt desc, id desc", learner, course)
                .range(after, after + most - 1)
                .list();
    }

    /** Those of these that are the course's, held so that two answers follow one another. */
    List<Report> hold(String course, List<UUID> ids) {
        return find("course = ?1 and id in ?2 order by id", course, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    long openParagraphs(String course) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct concat(section, ' ', passage.fingerprint)) from Report"
                                + " where course = :course and outcome is null",
                        Long.class)
                .setParameter("course", course)
                .getSingleResult();
    }

    /** The open ones by how many readers reported them, the answered ones by time. */
    List<Paragraph> paragraphs(String course, boolean answered, int after, int most) {
        return getEntityManager()
                .createQuery(
                        """
                        select section, passage.fingerprint, count(distinct learner), max(reportedAt) from Report
                         where course = :course and %s group by section, passage.fingerprint
                         order by %s max(reportedAt) desc, section, passage.fingerprint
                        """.formatted(state(answered), answered ? "" : "count(distinct learner) desc,"), Tuple.class)
                .setParameter("course", course)
                .setFirstResult(after)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Paragraph(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    /** Newest first. */
    List<Report> of(String course, Paragraph paragraph, boolean answered, int most) {
        return find(
                        "course = ?1 and section = ?2 and passage.fingerprint = ?3 and " + state(answered)
                                + " order by reportedAt desc, id desc",
                        course,
                        paragraph.section(),
                        paragraph.fingerprint())
                .page(0, most)
                .list();
    }

    private static String state(boolean answered) {
        return answered ? "outcome is not null" : "outcome is null";
    }
}
