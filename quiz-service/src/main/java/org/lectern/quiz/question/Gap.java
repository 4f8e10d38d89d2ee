package org.lectern.quiz.question;

import java.util.List;

/**
 * Where something is typed.
 *
 * @param accept each of these texts is right
 */
public record Gap(List<String> accept, List<Mistake> mistakes) {

    /** A typical wrong answer and what is wrong with it. */
    public record Mistake(String text, String whyHtml) {}

    public Gap {
        accept = List.copyOf(accept);
        mistakes = List.copyOf(mistakes);
        if (accept.isEmpty()) {
            throw new IllegalArgumentException("a gap that nothing fits");
        }
    }
}
