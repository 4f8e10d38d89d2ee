package org.lectern.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the gateway and of its test Keycloak: runs like the real one, and can be put ahead. */
public final class TestClock extends Clock {

    private static final TestClock INSTANCE = new TestClock();

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private TestClock() {}

    public static void advance(Duration by) {
        INSTANCE.ahead.updateAndGet(ahead -> ahead.plus(by));
    }

    public static Instant now() {
        return INSTANCE.instant();
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
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

        @Produces
        @Singleton
        Clock clock() {
            return INSTANCE;
        }
    }
}
