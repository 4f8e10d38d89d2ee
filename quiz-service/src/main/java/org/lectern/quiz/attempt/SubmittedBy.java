package org.lectern.quiz.attempt;

import java.util.Locale;

/** Who handed an attempt in. */
public enum SubmittedBy {
    LEARNER,
    DEADLINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SubmittedBy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
