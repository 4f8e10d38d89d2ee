package org.lectern.course.format;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How typed answers are compared: the same in the author's file, in the linter and in grading. */
public final class AnswerText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})");

    private AnswerText() {}

    /** Spaces at the ends do not count, nor how many stand between words; letters that look the same are the same (Unicode NFC). */
    public static String normal(String text, boolean ignoreCase) {
        var plain = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return ignoreCase ? plain.toLowerCase(Locale.ROOT) : plain;
    }

    /** A decimal with a point; empty for everything else, exponents and thousands included. */
    public static Optional<BigDecimal> decimal(String text) {
        var plain = text.strip();
        return DECIMAL.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Whether a number lies within the tolerance of another, its ends included. */
    public static boolean near(BigDecimal number, BigDecimal accepted, BigDecimal tolerance) {
        return number.subtract(accepted).abs().compareTo(tolerance) <= 0;
    }
}
