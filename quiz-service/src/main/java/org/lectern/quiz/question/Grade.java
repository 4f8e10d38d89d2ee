package org.lectern.quiz.question;

/** The points an answer earned, out of the points there were. */
public record Grade(int points, int maxPoints) {

    public Grade {
        if (points < 0 || points > maxPoints) {
            throw new IllegalArgumentException(points + " of " + maxPoints + " points");
        }
    }

    static Grade right(boolean right) {
        return new Grade(right ? 1 : 0, 1);
    }
}
