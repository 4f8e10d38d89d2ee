package org.lectern.quiz.exam;

/** A line of a blueprint held against the bank. */
public record Serve(String section, String chapter, String question, int items, int available) {

    boolean isShort() {
        return available < items;
    }
}
