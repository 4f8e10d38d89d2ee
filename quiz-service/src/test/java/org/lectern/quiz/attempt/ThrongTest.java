package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrongTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    private Instant now = BEGIN;
    private final Throng throng = new Throng(() -> now);

    @Test
    void manyWithinASecondAreAThrong() {
        join(Throng.MANY - 1, Duration.ofMillis(40));
        assertThat(throng.isOn()).isFalse();

        join(1, Duration.ZERO);

        assertThat(throng.isOn()).isTrue();
    }

    @Test
    void asManyInALongerTimeAreNone() {
        join(10 * Throng.MANY, Duration.ofMillis(60));

        assertThat(throng.isOn()).isFalse();
    }

    @Test
    void throngIsOverASecondAfterTheMany() {
        join(10 * Throng.MANY, Duration.ofMillis(1));

        now = now.plus(Throng.SPAN);

        assertThat(throng.isOn()).isFalse();
    }

    /** So many, each so long after the one before. */
    private void join(int many, Duration apart) {
        for (int i = 0; i < many; i++) {
            now = now.plus(apart);
            throng.join();
        }
    }
}
