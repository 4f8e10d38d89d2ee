package org.lectern.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Whether very many ask at the same time, as when a whole class starts or hands in. */
@ApplicationScoped
class Rush {

    /** More requests than this in a second are a rush: an exam of three thousand under way has fewer. */
    static final int MANY = 120;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Instant begun = Instant.MIN;
    private int asked;
    private int askedBefore;

    /** Somebody asks. */
    synchronized void note(Instant now) {
        turn(now);
        asked++;
    }

    /** Of this second, or of the one before. */
    synchronized boolean isOn(Instant now) {
        turn(now);
        return Math.max(asked, askedBefore) > MANY;
    }

    private void turn(Instant now) {
        if (now.isBefore(begun.plus(SECOND))) {
            return;
        }
        askedBefore = now.isBefore(begun.plus(SECOND).plus(SECOND)) ? asked : 0;
        asked = 0;
        begun = now;
    }
}
