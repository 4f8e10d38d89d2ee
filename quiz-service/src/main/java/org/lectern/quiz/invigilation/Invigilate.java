package org.lectern.quiz.invigilation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.quiz.deadline.DeadlineLedger;
import org.lectern.quiz.deadline.ExtendAttempts;
import org.lectern.quiz.deadline.LedgerEntry.Kind;
import org.lectern.quiz.deadline.TellTimeGranted;
import org.lectern.quiz.deadline.TimeGranted;
import org.lectern.quiz.exam.ExamService;
import org.lectern.quiz.exam.StaffedExam;
import org.lectern.quiz.idempotency.IdempotencyKeys;

/** Watches over an exam that is being sat: who sits it, and more time for one or all. */
@ApplicationScoped
class Invigilate {

    @Inject
    ExamService exams;

    @Inject
    Room room;

    @Inject
    ExtendAttempts extending;

    @Inject
    TellTimeGranted telling;

    @Inject
    IdempotencyKeys keys;

    @Inject
    CurrentUser user;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    RunningView running(String exam) {
        return new RunningView(
                clock.instant(), room.running(exams.demandStaff(exam).exam()));
    }

    /** @param key the caller's, null for none: a repeated request adds nothing twice */
    @Transactional
    AddedTimeView addTime(String id, AddTimeCommand command, String key) {
        StaffedExam exam = exams.demandStaff(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!keys.first(user.sub(), key, "attempt.add-time " + id)) {
            return AddedTimeView.of(List.of(), now);
        }
        List<ExtendAttempts.Extended> extended = extend(id, command, now);
        extended.forEach(one ->
                telling.tell(TimeGranted.added(id, exam.course(), one.learner(), one.attempt(), one.gained(), now)));
        record(exam, command, extended);
        return AddedTimeView.of(extended, now);
    }

    private List<ExtendAttempts.Extended> extend(String exam, AddTimeCommand command, Instant now) {
        Duration time = Duration.ofMinutes(command.minutes());
        UnaryOperator<DeadlineLedger> change =
                ledger -> ledger.add(Kind.ADDED, time, command.reason().strip(), user.sub(), now);
        return command.attempts() == null
                ? extending.ofExam(exam, change, now)
                : extending.these(exam, command.attempts(), change, now);
    }

    /** For all it is one act on the exam; for single ones, one on each person. */
    private void record(StaffedExam exam, AddTimeCommand command, List<ExtendAttempts.Extended> extended) {
        if (command.attempts() == null) {
            audit.record(
                    user.sub(),
                    "attempt.add-time-to-all",
                    exam.exam(),
                    exam.course(),
                    Map.of("minutes", command.minutes(), "attempts", extended.size()));
        } else {
            extended.forEach(one -> audit.record(
                    user.sub(),
                    "attempt.add-time",
                    one.learner(),
                    exam.course(),
                    Map.of(
                            "minutes", command.minutes(),
                            "attempt", one.attempt().toString(),
                            "exam", exam.exam())));
        }
    }
}
