package org.lectern.quiz.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Points are decimals of two places, so that parts of a point add up the same everywhere; 7 is written 7, not 7.00. */
public final class Points {

    private static final int PLACES = 2;

    private Points() {}

    /** Half a hundredth goes up; what is not wholly right never becomes a whole point, nor what is partly right none, with up to 100 parts. */
    static BigDecimal share(long right, int of) {
        return plain(BigDecimal.valueOf(right).divide(BigDecimal.valueOf(of), PLACES, RoundingMode.HALF_UP));
    }

    public static BigDecimal sum(Stream<BigDecimal> points) {
        return plain(points.reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
