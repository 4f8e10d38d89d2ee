package org.lectern.quiz.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * The chain of an attempt's saves: each link is the SHA-256 of the link before it and of what was saved, so that no save can be
 * changed, dropped or put elsewhere without every later link telling. The save statement computes the same links in the database.
 */
public final class SaveChain {

    private SaveChain() {}

    /** The link before the first save: made of what identifies the attempt. */
    public static byte[] genesis(UUID attempt, String learner, Instant startedAt) {
        return sha256(new byte[0], "attempt|" + attempt + '|' + learner + '|' + micros(startedAt));
    }

    /**
     * The link of one save.
     *
     * @param sequence 1 for the first save of the attempt
     * @param position 1-based position of the question in the paper
     * @param answer the answer's canonical text
     */
    public static byte[] next(byte[] previous, int sequence, int position, String answer, Instant savedAt) {
        return sha256(previous, sequence + "|" + position + '|' + micros(savedAt) + '|' + answer);
    }

    /** Whether these saves, in order, lead from the first link to this head. */
    public static boolean leadsTo(byte[] head, byte[] genesis, List<SavedAnswer> saves) {
        byte[] link = genesis;
        int sequence = 0;
        for (SavedAnswer save : saves) {
            sequence++;
            link = next(link, sequence, save.position(), save.answer(), save.savedAt());
            if (save.sequence() != sequence || !MessageDigest.isEqual(link, save.hash())) {
                return false;
            }
        }
        return MessageDigest.isEqual(link, head);
    }

    public static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static byte[] sha256(byte[] previous, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
