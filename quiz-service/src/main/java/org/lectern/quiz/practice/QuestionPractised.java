package org.lectern.quiz.practice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.result.GradedItem;

/** {@code quiz.question.practised.v1}: one answer in study mode. Never the key, never what was typed. */
record QuestionPractised(
        UUID session,
        int position,
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

    static QuestionPractised of(PracticeSession session, PracticeItem item) {
        GradedItem graded = item.graded();
        return new QuestionPractised(
                session.id(),
                graded.position(),
                session.course(),
                session.learner(),
                graded.question(),
                graded.version(),
                graded.section(),
                graded.objective(),
                graded.difficulty(),
                graded.points(),
                graded.maxPoints(),
                item.certainty(),
                graded.chosen(),
                item.answeredAt());
    }

    OutgoingEvent event() {
        return new OutgoingEvent(UuidV7.at(practisedAt), "quiz.learning", learner, TYPE, practisedAt, this);
    }
}
