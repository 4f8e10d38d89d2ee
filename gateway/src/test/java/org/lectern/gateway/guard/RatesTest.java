package org.lectern.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {

    private Instant now = Instant.parse("2026-01-01T10:00:00Z");

    private final Rates rates = new Rates(new Limits(2, 10, 50, 6000, 100), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private record Limits(
            double writesPerSecond, double writesBurst, double loginsPerSecond, double loginsBurst, int remembered)
            implements RateConfig {}

    @Test
    void aBurstPassesAndThenSoManyASecond() {
        assertThat(writes("ann", 15)).isEqualTo(10);
        now = now.plus(Duration.ofSeconds(3));
        assertThat(writes("ann", 15)).isEqualTo(6);
    }

    @Test
    void anAllowanceDoesNotGrowBeyondTheBurst() {
        writes("ann", 15);
        now = now.plus(Duration.ofHours(3));
        assertThat(writes("ann", 15)).isEqualTo(10);
    }

    @Test
    void oneCallerTakesNothingFromAnother() {
        writes("ann", 15);
        assertThat(writes("bob", 15)).isEqualTo(10);
    }

    @Test
    void anExamOf3000BehindOneAddressLogsIn() {
        assertThat(IntStream.range(0, 3000).allMatch(_ -> rates.allowsLogin("10.0.0.1")))
                .isTrue();
    }

    private long writes(String caller, int times) {
        return IntStream.range(0, times).filter(_ -> rates.allowsWrite(caller)).count();
    }
}
