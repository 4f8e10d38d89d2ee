package org.lectern.quiz.question;

import java.util.Locale;

/** Practice questions are seen while studying; exam questions stay unseen until a fixed mock exam. */
public enum Pool {
    PRACTICE,
    EXAM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Pool of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
