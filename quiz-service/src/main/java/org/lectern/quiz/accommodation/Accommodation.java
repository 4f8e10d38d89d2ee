package org.lectern.quiz.accommodation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;

/** What one learner has beyond an exam's own terms, by whom and why. */
@Entity
class Accommodation {

    @Embeddable
    record Id(String exam, String learner) implements Serializable {}

    @EmbeddedId
    private Id id;

    @Column(name = "extra_percent")
    private int extraPercent;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "extra_attempts")
    private int extraAttempts;

    private String reason;

    private String giver;

    private Instant at;

    protected Accommodation() {}

    static Accommodation of(Id id) {
        Accommodation accommodation = new Accommodation();
        accommodation.id = id;
        return accommodation;
    }

    void become(Allowance allowance) {
        extraPercent = allowance.extraPercent();
        closesAt = allowance.closesAt();
        extraAttempts = allowance.extraAttempts();
        reason = allowance.reason();
        giver = allowance.giver();
        at = allowance.at();
    }

    Id id() {
        return id;
    }

    Allowance allowance() {
        return new Allowance(extraPercent, closesAt, extraAttempts, reason, giver, null, at);
    }
}
