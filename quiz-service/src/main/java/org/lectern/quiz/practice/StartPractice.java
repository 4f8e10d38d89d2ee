package org.lectern.quiz.practice;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.KnownCourse;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.exam.FormItem;
import org.lectern.quiz.exam.Paper;
import org.lectern.quiz.idempotency.IdempotencyKeys;
import org.lectern.quiz.question.Bank;
import org.lectern.quiz.question.DrawableQuestion;
import org.lectern.quiz.question.Pool;

/** Draws a session from the practice pool alone: exam questions stay unseen. */
@ApplicationScoped
class StartPractice {

    @Inject
    CourseCatalog courses;

    @Inject
    Bank bank;

    @Inject
    SeenQuestions seen;

    @Inject
    PracticeSessions sessions;

    @Inject
    PracticeItems items;

    @Inject
    PracticePapers papers;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Clock clock;

    /** @param key the caller's, null for none: a repeated request finds the session that the first one started */
    @Transactional
    UUID start(String learner, String key, StartCommand command) {
        KnownCourse course = courses.require(command.course());
        if (!keys.first(learner, key, "practice.start " + command)) {
            return sessions.startedWith(key, learner, course.course())
                    .orElseThrow(NothingToPractise::new)
                    .id();
        }
        if (course.withdrawn()) {
            throw new CourseIsWithdrawn(course.course());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PracticeSession session = PracticeSession.start(UuidV7.at(now), learner, course.course(), now, key);
        List<DrawableQuestion> drawn = draw(session, course, command);
        if (drawn.isEmpty()) {
            throw new NothingToPractise();
        }
        sessions.persist(session);
        Paper paper = papers.layOut(
                session.id(),
                course.course(),
                drawn.stream().map(question -> ask(course.outline(), question)).toList());
        paper.items().forEach(asked -> items.persist(PracticeItem.ask(session.id(), asked)));
        return session.id();
    }

    private List<DrawableQuestion> draw(PracticeSession session, KnownCourse course, StartCommand command) {
        Met met = seen.of(session.learner(), course.course());
        Scope scope = command.wanted();
        List<DrawableQuestion> candidates = bank.drawable(course.course(), Pool.PRACTICE).stream()
                .filter(scope.within(course.outline(), met))
                .toList();
        if (scope instanceof Scope.Missed(UUID earlier) && earlier != null) {
            Set<String> asked = asked(earlier, session.learner());
            candidates = candidates.stream()
                    .filter(question -> asked.contains(question.question()))
                    .toList();
        }
        return scope instanceof Scope.Objectives
                ? PracticeDraw.drawOfEachObjective(session.id(), candidates, met, command.most())
                : PracticeDraw.draw(session.id(), candidates, met, command.most());
    }

    private Set<String> asked(UUID earlier, String learner) {
        return items.of(sessions.requireOf(earlier, learner).id()).stream()
                .map(item -> item.asked().question())
                .collect(toSet());
    }

    private static FormItem ask(Outline outline, DrawableQuestion question) {
        return new FormItem(
                question.question(),
                question.version(),
                question.section(),
                outline.chapterOf(question.section()).map(Outline.Chapter::id).orElse(""),
                question.objective(),
                question.difficulty());
    }
}
