package org.lectern.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RushTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private final Rush rush = new Rush();

    @Test
    void manyWhoAskInASecondAreARush() {
        ask(Rush.MANY, NOW);
        assertThat(rush.isOn(NOW)).isFalse();

        ask(1, NOW);
        assertThat(rush.isOn(NOW)).isTrue();
    }

    @Test
    void itIsOnUntilThoseWhoCameLastMayHaveTheirAnswers() {
        ask(Rush.MANY + 1, NOW);

        assertThat(rush.isOn(NOW.plus(Rush.WAIT).minusMillis(1))).isTrue();
        assertThat(rush.isOn(NOW.plus(Rush.WAIT))).isFalse();
    }

    @Test
    void fewWhoComeAfterThemDoNotProlongIt() {
        ask(Rush.MANY + 1, NOW);
        ask(Rush.MANY, NOW.plusSeconds(5));

        assertThat(rush.isOn(NOW.plus(Rush.WAIT))).isFalse();
    }

    @Test
    void asManyInTwoSecondsAreNone() {
        ask(Rush.MANY, NOW);
        ask(Rush.MANY, NOW.plusMillis(1_000));

        assertThat(rush.isOn(NOW.plusMillis(1_500))).isFalse();
    }

    private void ask(int times, Instant when) {
        for (int time = 0; time < times; time++) {
            rush.note(when);
        }
    }
}
