package org.lectern.quiz.report;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.security.CurrentUser;
import org.lectern.quiz.course.CourseStaff;
import org.lectern.quiz.question.ListedQuestion;
import org.lectern.quiz.question.QuestionShelf;
import org.lectern.quiz.report.ReportedQuestion.SaidOfQuestion;

/** Reports as staff read and answer them. */
@ApplicationScoped
class ReportDesk {

    private static final int ANSWERED_SHOWN = 200;

    @Inject
    QuestionReports reports;

    @Inject
    QuestionShelf shelf;

    @Inject
    CourseStaff staff;

    @Inject
    CurrentUser user;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param answered those that have an answer, the newest answers first, instead of those that wait */
    @Transactional
    ReportInbox inbox(String course, boolean answered) {
        staff.demand(course);
        List<QuestionReport> found = answered ? reports.answered(course, ANSWERED_SHOWN) : reports.open(course);
        Map<String, ListedQuestion> bank = shelf.listed(course).stream().collect(toMap(ListedQuestion::id, identity()));
        Map<String, List<QuestionReport>> byQuestion =
                found.stream().collect(groupingBy(QuestionReport::question, LinkedHashMap::new, toList()));
        List<ReportedQuestion> questions = byQuestion.entrySet().stream()
                .map(entry -> reported(entry.getKey(), entry.getValue(), bank.get(entry.getKey())))
                .toList();
        return new ReportInbox(
                answered ? reports.open(course).size() : found.size(),
                answered
                        ? questions
                        : questions.stream()
                                .sorted(comparing(ReportedQuestion::open).reversed())
                                .toList());
    }

    private static ReportedQuestion reported(String id, List<QuestionReport> said, ListedQuestion known) {
        int open =
                (int) said.stream().filter(report -> report.outcome() == null).count();
        List<SaidOfQuestion> views = said.stream().map(SaidOfQuestion::of).toList();
        return known == null
                ? new ReportedQuestion(id, 0, "", "", "", "", open, views)
                : new ReportedQuestion(
                        id,
                        known.version(),
                        known.status(),
                        known.section(),
                        known.stem(),
                        known.firstWords(),
                        open,
                        views);
    }

    /** Answers what waits; what somebody else has answered meanwhile keeps that answer. */
    @Transactional
    ReportInbox answer(String course, String question, AnswerReports answer) {
        staff.demand(course);
        Set<UUID> wanted = new LinkedHashSet<>(answer.reports());
        List<QuestionReport> found = reports.hold(course, question, wanted);
        if (found.size() != wanted.size()) {
            throw new ReportsNotFound(question);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<QuestionReport> open =
                found.stream().filter(report -> report.outcome() == null).toList();
        open.forEach(report -> {
            report.answer(answer.outcome(), answer.answer().strip(), user.sub(), now);
            outbox.put(ReportAnswered.of(report).event());
        });
        reports.flush();
        if (!open.isEmpty()) {
            audit.record(
                    user.sub(),
                    "report.answer",
                    question,
                    course,
                    Map.of("outcome", answer.outcome(), "reports", open.size()));
        }
        return inbox(course, false);
    }
}
