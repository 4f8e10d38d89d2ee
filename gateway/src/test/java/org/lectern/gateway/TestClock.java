package org.lectern.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the gateway and of its test Keycloak: runs like the real one, can be put ahead, and can stand still. */
public final class TestClock extends Clock {

    private static final TestClock INSTANCE = new TestClock();

    private final AtomicReference<Clock> shown = new AtomicReference<>(Clock.systemUTC());

    private TestClock() {}

    public static void advance(Duration by) {
        INSTANCE.shown.updateAndGet(clock -> Clock.offset(clock, by));
    }

    /** However long the machine takes, only {@link #advance} changes the time until it goes on. */
    public static void stop() {
        INSTANCE.shown.updateAndGet(clock -> Clock.fixed(clock.instant(), ZoneOffset.UTC));
    }

    /** It runs again from where it stopped. */
    public static void goOn() {
        INSTANCE.shown.updateAndGet(clock -> {
            var system = Clock.systemUTC();
            return Clock.offset(system, Duration.between(system.instant(), clock.instant()));
        });
    }

    public static Instant now() {
        return INSTANCE.instant();
    }

    @Override
    public Instant instant() {
        return shown.get().instant();
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
