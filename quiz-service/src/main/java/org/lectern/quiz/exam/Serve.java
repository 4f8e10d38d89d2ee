package org.lectern.quiz.exam;

/** A line of a blueprint held against the bank. */
public record Serve(String section, String chapter, String question, Difficulty difficulty, int items, int available) {

    boolean isShort() {
        return available < items;
    }
}
