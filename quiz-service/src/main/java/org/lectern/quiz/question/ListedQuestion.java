package org.lectern.quiz.question;

import java.time.Instant;
import java.util.List;

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
        String stem) {}
