package org.lectern.progress.practice;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What progress reads of {@code quiz.question.practised.v1}.
 *
 * @param objective null: the question has none
 * @param certainty "sure" or "unsure"
 * @param chosen ids of what was chosen
 */
record QuestionPractised(
        UUID session,
        String course,
        String learner,
        String question,
        int version,
        String section,
        String objective,
        int difficulty,
        BigDecimal points,
        int maxPoints,
        String certainty,
        List<String> chosen,
        Instant practisedAt) {

    static final String TYPE = "quiz.question.practised.v1";

    QuestionPractised {
        requireNonNull(session, "session");
        requireNonNull(course, "course");
        requireNonNull(learner, "learner");
        requireNonNull(question, "question");
        requireNonNull(section, "section");
        requireNonNull(points, "points");
        requireNonNull(certainty, "certainty");
        chosen = List.copyOf(chosen);
        requireNonNull(practisedAt, "practisedAt");
    }
}
