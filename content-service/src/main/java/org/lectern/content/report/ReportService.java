package org.lectern.content.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.content.course.CourseService;
import org.lectern.content.course.CourseStaff;
import org.lectern.content.report.ReportInbox.ReportEntry;
import org.lectern.content.report.ReportInbox.ReportedParagraph;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.time.UuidV7;

/** Readers report what is wrong with a paragraph; staff answer; the reader hears what came of it. */
@ApplicationScoped
class ReportService {

    /** Of one reader within a day: more is no reading. */
    static final int MOST_A_DAY = 30;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_OF_A_PARAGRAPH = 100;

    @Inject
    Reports reports;

    @Inject
    CourseService courses;

    @Inject
    CourseStaff staff;

    @Inject
    CurrentUser user;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Takes a report; a press that comes twice is one. */
    @Transactional
    ReportView send(String course, SendReport sent, String idempotencyKey) {
        String section = courses.offeredSection(course, sent.section()).id();
        reports.enter(user.sub());
        return ReportView.of(reports.of(user.sub(), idempotencyKey).orElseGet(() -> {
            Instant now = now();
            refuseTooMany(now);
            Report report = Report.of(UuidV7.at(now), user.sub(), idempotencyKey, course, section, sent, now);
            reports.persist(report);
            return report;
        }));
    }

    private void refuseTooMany(Instant now) {
        List<Instant> today = reports.timesSince(user.sub(), now.minus(DAY));
        if (today.size() >= MOST_A_DAY) {
            throw new TooManyReports(
                    MOST_A_DAY,
                    Duration.between(now, today.get(today.size() - MOST_A_DAY).plus(DAY)));
        }
    }

    ReportList own(String course, int after, int most) {
        List<ReportView> found = reports.ofLearner(user.sub(), course, after, most + 1).stream()
                .map(ReportView::of)
                .toList();
        return new ReportList(first(found, most), found.size() > most ? after + most : null);
    }

    ReportInbox inbox(String course, boolean answered, int after, int most) {
        staff.demand(course);
        List<Reports.Paragraph> found = reports.paragraphs(course, answered, after, most + 1);
        return new ReportInbox(
                reports.openParagraphs(course),
                first(found, most).stream()
                        .map(paragraph ->
                                reported(paragraph, reports.of(course, paragraph, answered, MOST_OF_A_PARAGRAPH)))
                        .toList(),
                found.size() > most ? after + most : null);
    }

    private static ReportedParagraph reported(Reports.Paragraph paragraph, List<Report> reports) {
        Passage newest = reports.getFirst().passage();
        return new ReportedParagraph(
                paragraph.section(),
                newest.anchor(),
                newest.excerpt(),
                paragraph.readers(),
                paragraph.newestAt(),
                reports.stream().map(ReportEntry::of).toList());
    }

    /** Answers them all with one text; sent again, it changes nothing. */
    @Transactional
    void answer(String course, AnswerReports answer) {
        staff.demand(course);
        List<UUID> ids = List.copyOf(new HashSet<>(answer.reports()));
        List<Report> found = reports.hold(course, ids);
        if (found.size() < ids.size()) {
            throw new ReportNotFound();
        }
        Instant now = now();
        List<Report> answered = found.stream()
                .filter(report -> report.answer(answer, user, now))
                .toList();
        answered.forEach(report -> outbox.put(report.answered().event(UuidV7.at(now))));
        if (!answered.isEmpty()) {
            audit.record(
                    user.sub(),
                    "report.answered",
                    answered.getFirst().section(),
                    course,
                    Map.of(
                            "reports", answered.stream().map(Report::id).toList(),
                            "outcome", answer.outcome()));
        }
    }

    private static <T> List<T> first(List<T> found, int most) {
        return found.subList(0, Math.min(most, found.size()));
    }

    /** As fine as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
