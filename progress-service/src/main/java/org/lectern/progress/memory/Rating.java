package org.lectern.progress.memory;

/** How an answer went, in the words of FSRS. */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    int grade() {
        return grade;
    }

    /** A miss; right though unsure; right. */
    public static Rating of(boolean right, boolean sure) {
        if (!right) {
            return AGAIN;
        }
        return sure ? GOOD : HARD;
    }
}
