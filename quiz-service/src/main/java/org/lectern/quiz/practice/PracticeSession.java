package org.lectern.quiz.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A set of questions that one learner practises. */
@Entity
@Table(name = "practice_session")
@SuppressWarnings("UnusedVariable") // read by queries
class PracticeSession {

    @Id
    private UUID id;

    private String learner;

    private String course;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "start_key")
    private String startKey;

    protected PracticeSession() {}

    /** @param startKey the Idempotency-Key of its start, null for none */
    static PracticeSession start(UUID id, String learner, String course, Instant now, String startKey) {
        PracticeSession session = new PracticeSession();
        session.id = id;
        session.learner = learner;
        session.course = course;
        session.startedAt = now;
        session.startKey = startKey;
        return session;
    }

    boolean belongsTo(String sub) {
        return learner.equals(sub);
    }

    UUID id() {
        return id;
    }

    String learner() {
        return learner;
    }

    String course() {
        return course;
    }

    Instant startedAt() {
        return startedAt;
    }
}
