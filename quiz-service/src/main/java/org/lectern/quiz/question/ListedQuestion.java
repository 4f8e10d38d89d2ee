package org.lectern.quiz.question;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A question of the bank as lists and searches need it.
 *
 * @param status active, orphaned or retired
 * @param editedAt when it was written in the portal; null when a package has it as it is
 * @param stem the author's text
 */
public record ListedQuestion(
        String id,
        int version,
        String type,
        String section,
        String objective,
        String bloom,
        int difficulty,
        List<String> tags,
        String pool,
        String status,
        Instant editedAt,
        String stem) {

    private static final int FIRST_WORDS = 200;
    private static final Pattern CODE = Pattern.compile("(?m)^ {0,3}(```|~~~)");

    /** The words before the first block of code, which no line can show. */
    public String firstWords() {
        String[] parts = CODE.split(stem.strip(), 2);
        String line = parts[0].replaceAll("\\s+", " ").strip();
        if (line.length() > FIRST_WORDS) {
            return line.substring(0, FIRST_WORDS) + "…";
        }
        return parts.length > 1 ? (line + " …").strip() : line;
    }
}
