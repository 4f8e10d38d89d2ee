package org.lectern.quiz.accommodation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.quiz.deadline.ExtendAttempts;
import org.lectern.quiz.deadline.TellTimeGranted;
import org.lectern.quiz.deadline.TimeGranted;
import org.lectern.quiz.exam.ExamService;
import org.lectern.quiz.exam.ExamTerms;
import org.lectern.quiz.exam.StaffedExam;
import org.lectern.quiz.idempotency.IdempotencyKeys;
import org.lectern.quiz.learner.KnownLearners;

/**
 * Gives a learner more than the exam's own terms, and takes it back. What is given reaches a running attempt in the same transaction; a
 * start under way is waited for, so that it either knows of it or is reached.
 */
@ApplicationScoped
class GiveAccommodation {

    @Inject
    ExamService exams;

    @Inject
    Accommodations accommodations;

    @Inject
    ExtendAttempts extending;

    @Inject
    TellTimeGranted telling;

    @Inject
    KnownLearners learners;

    @Inject
    IdempotencyKeys keys;

    @Inject
    CurrentUser user;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    List<AccommodationView> list(String exam) {
        return accommodations.of(exams.demandStaff(exam).exam());
    }

    /** @param key the caller's, null for none: a repeated request gives nothing twice */
    @Transactional
    AccommodationView give(String id, AccommodationCommand command, String key) {
        StaffedExam exam = exams.demandStaff(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Allowance allowance = command.allowance(user.sub(), now);
        requireFitting(allowance, exam.terms());
        if (learners.find(command.learner()).isEmpty()) {
            throw InvalidAccommodation.unknownLearner();
        }
        if (keys.first(user.sub(), key, "accommodation.give " + id + " " + command.learner())) {
            give(exam, command.learner(), allowance, now);
        }
        return accommodations.of(id).stream()
                .filter(given -> given.learner().equals(command.learner()))
                .findFirst()
                .orElseThrow(() -> new AccommodationNotFound(id, command.learner()));
    }

    private void give(StaffedExam exam, String learner, Allowance allowance, Instant now) {
        Accommodation.Id id = new Accommodation.Id(exam.exam(), learner);
        accommodations.holdStarts(id);
        Accommodation accommodation = accommodations.findByIdOptional(id).orElseGet(() -> Accommodation.of(id));
        accommodation.become(allowance);
        accommodations.persistAndFlush(accommodation);
        Optional<ExtendAttempts.Extended> reached =
                extending.ofLearner(exam.exam(), learner, running -> allowance.reach(running, now), now).stream()
                        .findFirst();
        telling.tell(new TimeGranted(
                exam.exam(),
                exam.course(),
                learner,
                "accommodation",
                reached.map(ExtendAttempts.Extended::attempt).orElse(null),
                reached.map(extended -> extended.gained().toSeconds()).orElse(null),
                allowance.extraPercent(),
                allowance.closesAt(),
                allowance.extraAttempts(),
                now));
        audit.record(user.sub(), "accommodation.give", learner, exam.course(), details(exam.exam(), allowance));
    }

    /** Later starts have the exam's own terms again; what runs keeps its time. */
    @Transactional
    void takeBack(String exam, String learner) {
        String course = exams.demandStaff(exam).course();
        Accommodation.Id id = new Accommodation.Id(exam, learner);
        accommodations.holdStarts(id);
        if (!accommodations.deleteById(id)) {
            throw new AccommodationNotFound(exam, learner);
        }
        audit.record(user.sub(), "accommodation.take-back", learner, course, Map.of("exam", exam));
    }

    private static void requireFitting(Allowance allowance, ExamTerms terms) {
        if (allowance.extraPercent() == 0 && allowance.closesAt() == null && allowance.extraAttempts() == 0) {
            throw InvalidAccommodation.empty();
        }
        if (allowance.closesAt() != null) {
            requireLater(allowance.closesAt(), terms.closesAt());
        }
        if (allowance.extraAttempts() > 0 && terms.attempts() == null) {
            throw InvalidAccommodation.noLimitOfAttempts();
        }
    }

    private static void requireLater(Instant end, Instant everybodys) {
        if (everybodys == null) {
            throw InvalidAccommodation.noEndToMove();
        }
        if (!end.isAfter(everybodys)) {
            throw InvalidAccommodation.endIsNotLater();
        }
    }

    private static Map<String, Object> details(String exam, Allowance allowance) {
        Map<String, Object> details = new HashMap<>();
        details.put("exam", exam);
        details.put("extraPercent", allowance.extraPercent());
        details.put("extraAttempts", allowance.extraAttempts());
        if (allowance.closesAt() != null) {
            details.put("closesAt", allowance.closesAt().toString());
        }
        return details;
    }
}
