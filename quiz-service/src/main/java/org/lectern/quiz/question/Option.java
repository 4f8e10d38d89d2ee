package org.lectern.quiz.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One option of a choice question: what it says, whether it is right, and why. */
public record Option(String id, String html, boolean key, String whyHtml) {

    private static final int ID_BYTES = 5;

    /**
     * An id made of the option's own words: it stays when options are put in another order or when the key moves, so neither
     * shows in it.
     */
    public static String idOf(String question, String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((question + '\n' + text.strip()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static List<Option> distinct(List<Option> options) {
        if (options.stream().map(Option::id).distinct().count() != options.size()) {
            throw new IllegalArgumentException("two options say the same");
        }
        return List.copyOf(options);
    }
}
