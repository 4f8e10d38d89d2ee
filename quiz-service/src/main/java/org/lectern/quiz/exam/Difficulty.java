package org.lectern.quiz.exam;

import java.util.Locale;

/** The difficulties from 1 to 5 in the three steps that a blueprint asks for. */
public enum Difficulty {
    EASY(1, 2),
    MEDIUM(3, 3),
    HARD(4, 5);

    private final int least;
    private final int most;

    Difficulty(int least, int most) {
        this.least = least;
        this.most = most;
    }

    static Difficulty of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(int difficulty) {
        return least <= difficulty && difficulty <= most;
    }
}
