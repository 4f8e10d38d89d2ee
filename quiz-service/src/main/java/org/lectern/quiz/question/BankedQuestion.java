package org.lectern.quiz.question;

import java.util.List;

/**
 * A question with all that the bank keeps beside what is asked.
 *
 * @param digest of the author's text; the same digest is the same version
 * @param difficulty 1 to 5
 * @param source as its author wrote it; null in packages staged before that was kept
 */
public record BankedQuestion(
        String id,
        String digest,
        String section,
        String objective,
        Pool pool,
        int difficulty,
        String bloom,
        List<String> tags,
        Question asks,
        AuthoredQuestion source) {

    public BankedQuestion {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }
}
