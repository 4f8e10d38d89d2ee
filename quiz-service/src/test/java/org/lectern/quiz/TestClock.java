package org.lectern.quiz;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's clock in tests: runs like the real one, and can be put ahead. */
public final class TestClock extends Clock {

    private static final TestClock INSTANCE = new TestClock();

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Instant> stopped = new AtomicReference<>();

    private TestClock() {}

    public static void advance(Duration by) {
        INSTANCE.ahead.updateAndGet(ahead -> ahead.plus(by));
    }

    public static void advanceTo(Instant time) {
        advance(Duration.between(INSTANCE.instant(), time));
    }

    public static void reset() {
        INSTANCE.stopped.set(null);
        INSTANCE.ahead.set(Duration.ZERO);
    }

    /** It shows this time until it is reset or goes on. */
    public static void stopAt(Instant time) {
        INSTANCE.stopped.set(time);
    }

    /** It runs again from where it stopped. */
    public static void goOn() {
        var from = INSTANCE.stopped.getAndSet(null);
        advanceTo(from);
    }

    public static Instant now() {
        return INSTANCE.instant();
    }

    @Override
    public Instant instant() {
        var still = stopped.get();
        return still != null ? still : Clock.systemUTC().instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("every time here is UTC");
    }

    @Singleton
    static class Producer {

        /** A service that begins with the data of another time begins at that time. */
        @Produces
        @Singleton
        Clock clock(@ConfigProperty(name = "lectern.test.stopped-at") Optional<Instant> stoppedAt) {
            stoppedAt.ifPresentOrElse(TestClock::stopAt, TestClock::reset);
            return INSTANCE;
        }
    }
}
