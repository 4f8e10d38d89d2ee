package org.lectern.quiz.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.question.Bank;
import org.lectern.quiz.question.Bank.VersionId;
import org.lectern.quiz.question.Question;

/** Reports as the learners who make them see them. */
@ApplicationScoped
class ReportService {

    private static final int MOST_OPEN = 30;

    @Inject
    QuestionReports reports;

    @Inject
    FindShown shown;

    @Inject
    Bank bank;

    @Inject
    CourseCatalog courses;

    @Inject
    Clock clock;

    @Transactional
    ReportView report(String learner, WriteReport said) {
        ShownQuestion question = find(learner, said).orElseThrow(NothingShown::new);
        // One learner's reports on one course follow one another.
        courses.hold(question.course() + " " + learner);
        if (reports.hasOpen(learner, question.course(), question.question())) {
            throw new AlreadyReported();
        }
        if (reports.openOf(learner, question.course()) >= MOST_OPEN) {
            throw new TooManyReports(MOST_OPEN);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuestionReport report = QuestionReport.of(UuidV7.at(now), learner, question, said, now);
        reports.persistAndFlush(report);
        return views(List.of(report), question.course()).getFirst();
    }

    private Optional<ShownQuestion> find(String learner, WriteReport said) {
        if ((said.session() == null) == (said.attempt() == null)) {
            throw new InvalidReport("Name the practice session or the attempt that showed the question, one of them.");
        }
        if (said.kind().equals("other") && (said.text() == null || said.text().isBlank())) {
            throw new InvalidReport("Say in a few words what is wrong.");
        }
        return said.session() != null
                ? shown.inPractice(said.session(), said.position(), learner)
                : shown.inAttempt(said.attempt(), said.position(), learner);
    }

    /** Newest first. */
    @Transactional
    ReportList mine(String learner, String course) {
        return new ReportList(views(reports.ofLearner(learner, course), course));
    }

    private List<ReportView> views(List<QuestionReport> found, String course) {
        Map<VersionId, Question> asked = bank.questions(
                course, found.stream().map(ReportService::version).distinct().toList());
        return found.stream()
                .map(report -> ReportView.of(
                        report,
                        Optional.ofNullable(asked.get(version(report)))
                                .map(Question::stemHtml)
                                .orElse("")))
                .toList();
    }

    private static VersionId version(QuestionReport report) {
        return new VersionId(report.question(), report.version());
    }
}
