package org.lectern.quiz.question;

import java.math.BigDecimal;

/** The points an answer earned, out of the points there were. */
public record Grade(BigDecimal points, int maxPoints) {

    public Grade {
        points = Points.plain(points);
        if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(maxPoints)) > 0) {
            throw new IllegalArgumentException(points + " of " + maxPoints + " points");
        }
    }

    static Grade right(boolean right) {
        return new Grade(right ? BigDecimal.ONE : BigDecimal.ZERO, 1);
    }

    /** A point in equal parts. */
    static Grade parts(long right, int of) {
        return new Grade(Points.share(right, of), 1);
    }
}
