package org.lectern.progress;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The real clock, but for a service that begins with the data of another time: that one begins, and stays, at that time. */
@Singleton
class ClockOfThen {

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "lectern.test.stopped-at") Optional<Instant> stoppedAt) {
        return stoppedAt.map(instant -> Clock.fixed(instant, ZoneOffset.UTC)).orElseGet(Clock::systemUTC);
    }
}
