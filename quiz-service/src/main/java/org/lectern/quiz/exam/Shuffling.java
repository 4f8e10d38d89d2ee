package org.lectern.quiz.exam;

import java.util.Locale;

/** What stands in an order of its own on each student's paper; the rest stands in the same order on all papers of a form. */
public enum Shuffling {
    ALL(true, true),
    QUESTIONS(true, false),
    OPTIONS(false, true),
    NOTHING(false, false);

    private final boolean questions;
    private final boolean options;

    Shuffling(boolean questions, boolean options) {
        this.questions = questions;
        this.options = options;
    }

    static Shuffling of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean questions() {
        return questions;
    }

    boolean options() {
        return options;
    }
}
