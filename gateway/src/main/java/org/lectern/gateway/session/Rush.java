package org.lectern.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Whether very many have asked lately, as when a whole class starts or hands in: until those who came last may have their answers too. */
@ApplicationScoped
class Rush {

    /** More requests than this in a second are a rush: an exam of three thousand under way has fewer. */
    static final int MANY = 120;

    /** Where many hand in within seconds, the last of them wait so long, and ask for nothing meanwhile. */
    static final Duration WAIT = Duration.ofSeconds(10);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Instant begun = Instant.MIN;
    private int asked;
    private Instant many = Instant.MIN;

    /** Somebody asks. */
    synchronized void note(Instant now) {
        if (!now.isBefore(begun.plus(SECOND))) {
            begun = now;
            asked = 0;
        }
        asked++;
        if (asked > MANY) {
            many = now;
        }
    }

    synchronized boolean isOn(Instant now) {
        return now.isBefore(many.plus(WAIT));
    }
}
