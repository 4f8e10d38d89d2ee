package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.lectern.platform.outbox.Rush;

/**
 * Many who start or hand in at the same time. How many of them wait here does not tell it: where the processors are short, they wait before the
 * gateway, and come from there one by one.
 */
@ApplicationScoped
class Throng implements Rush {

    /** So many within {@link #SPAN}. In an exam of thousands that each begins when it suits them, a few do. */
    static final int MANY = 20;

    static final Duration SPAN = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Deque<Instant> last = new ArrayDeque<>(MANY + 1);

    Throng(InstantSource clock) {
        this.clock = clock;
    }

    /** Somebody starts or hands in. */
    synchronized void join() {
        last.add(clock.instant());
        if (last.size() > MANY) {
            last.remove();
        }
    }

    @Override
    public synchronized boolean isOn() {
        return last.size() == MANY && last.getFirst().plus(SPAN).isAfter(clock.instant());
    }
}
