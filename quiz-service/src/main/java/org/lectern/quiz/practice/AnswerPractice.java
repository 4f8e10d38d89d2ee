package org.lectern.quiz.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lectern.platform.outbox.Outbox;
import org.lectern.quiz.exam.PaperItem;
import org.lectern.quiz.question.Answer;
import org.lectern.quiz.question.FitAnswer;
import org.lectern.quiz.question.Grade;
import org.lectern.quiz.question.Grading;

/** Grades an answer at once, notes what was met, and tells the others, in one transaction. */
@ApplicationScoped
class AnswerPractice {

    @Inject
    PracticeSessions sessions;

    @Inject
    PracticeItems items;

    @Inject
    ViewPractice views;

    @Inject
    SeenQuestions seen;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional
    FeedbackView answer(UUID id, String learner, AnswerCommand command) {
        PracticeSession session = sessions.requireOf(id, learner);
        PracticeItem item =
                items.hold(id, command.position()).orElseThrow(() -> new PracticeNotFound(id, command.position()));
        PaperItem asked = views.paper(session).at(item.position());
        Answer given = FitAnswer.fit(
                item.position(), asked.question(), command.answer().given());
        Grade grade = Grading.grade(asked.question(), given);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (item.answer(given, command.certainty(), grade, now)) {
            seen.note(learner, session.course(), item.asked().question(), new Met.Meeting(now, isMissed(grade)));
            outbox.put(QuestionPractised.of(session, item).event());
        }
        return views.feedback(session, item, asked);
    }

    private static boolean isMissed(Grade grade) {
        return grade.points().compareTo(BigDecimal.valueOf(grade.maxPoints())) < 0;
    }
}
