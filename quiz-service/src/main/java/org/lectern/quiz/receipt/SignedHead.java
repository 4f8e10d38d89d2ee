package org.lectern.quiz.receipt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A chain's head that this service has put its name to.
 *
 * @param key the id of the key that signed
 * @param signature Ed25519 over {@link #statement}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record SignedHead(ChainHead head, Occasion occasion, Instant signedAt, String key, byte[] signature) {

    public enum Occasion {
        START,
        DEMAND,
        SUBMIT;

        static Occasion of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is signed: enough to tell whose head it is, of which attempt, and when it was so. */
    static byte[] statement(ChainHead head, Occasion occasion, Instant signedAt) {
        return "lectern-receipt-1|%s|%s|%s|%d|%s|%s|%d"
                .formatted(
                        head.attempt(),
                        head.learner(),
                        head.exam(),
                        head.sequence(),
                        HexFormat.of().formatHex(head.hash()),
                        occasion.word(),
                        SaveChain.micros(signedAt))
                .getBytes(StandardCharsets.UTF_8);
    }
}
