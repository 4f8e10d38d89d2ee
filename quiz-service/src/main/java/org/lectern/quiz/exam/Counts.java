package org.lectern.quiz.exam;

import java.util.Locale;

/** Which of several attempts at an exam counts. */
public enum Counts {
    BEST,
    LAST,
    FIRST;

    public static Counts of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
