package org.lectern.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal(new Key("0123456789abcdef0123456789abcdef"));

    private record Key(String key) implements SessionConfig {

        @Override
        public Duration renewBefore() {
            return Duration.ZERO;
        }

        @Override
        public Duration giveWay() {
            return Duration.ZERO;
        }

        @Override
        public Duration tooShort() {
            return Duration.ZERO;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ZERO;
        }

        @Override
        public Duration keepFresh() {
            return Duration.ZERO;
        }

        @Override
        public Duration lookEvery() {
            return Duration.ZERO;
        }

        @Override
        public int cached() {
            return 0;
        }

        @Override
        public Duration rememberEnded() {
            return Duration.ZERO;
        }
    }

    @Test
    void whatIsSealedOpensAgainAlsoOnAnotherReplica() {
        var replica = new Seal(new Key("0123456789abcdef0123456789abcdef"));

        assertThat(replica.open("session", seal.seal("session", "ann's ünïcode")))
                .contains("ann's ünïcode");
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(seal.seal("session", "ann")).isNotEqualTo(seal.seal("session", "ann"));
    }

    @Test
    void itOpensForNoOtherPurposeAndWithNoOtherKey() {
        var sealed = seal.seal("login", "ann");

        assertThat(seal.open("session", sealed)).isEmpty();
        assertThat(new Seal(new Key("another key of thirty-two letters")).open("login", sealed))
                .isEmpty();
    }

    @Test
    void aChangeOfAnyCharacterIsNoticed() {
        var sealed = seal.seal("session", "ann");
        for (int i = 0; i < sealed.length() - 1; i++) {
            var changed = sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'B' : 'A') + sealed.substring(i + 1);
            assertThat(seal.open("session", changed)).isEmpty();
        }
    }

    @Test
    void aShortKeyIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new Seal(new Key("short"))).hasMessageContaining("LECTERN_SESSION_KEY");
    }
}
