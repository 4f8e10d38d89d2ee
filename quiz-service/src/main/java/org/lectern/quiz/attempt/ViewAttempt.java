package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.quiz.accommodation.Allowance;
import org.lectern.quiz.course.CourseStaff;
import org.lectern.quiz.deadline.DeadlineLedger;
import org.lectern.quiz.deadline.NamedEntry;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.Papers;
import org.lectern.quiz.receipt.MakeReceipt;
import org.lectern.quiz.receipt.ReceiptView;
import org.lectern.quiz.receipt.SavedAnswer;
import org.lectern.quiz.result.ReviewAttempt;
import org.lectern.quiz.result.ReviewView;
import org.lectern.quiz.result.VisibleScore;

/** Attempts as their student sees them, and as staff do, whose looking is in the audit trail. */
@ApplicationScoped
class ViewAttempt {

    @Inject
    Attempts attempts;

    @Inject
    Sittings sittings;

    @Inject
    Saves saves;

    @Inject
    Sheets sheets;

    @Inject
    Papers papers;

    @Inject
    ReviewAttempt reviews;

    @Inject
    MakeReceipt receipts;

    @Inject
    CourseStaff staff;

    @Inject
    CurrentUser user;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param device the asking one; null when only looking */
    @Transactional
    AttemptView view(UUID id, UUID device) {
        Attempt attempt = requireReadable(id, "attempt.read");
        return view(attempt, attempts.ledger(id), saves.latest(id), device);
    }

    /** @param allowance what the ledger was made with */
    AttemptView fresh(Attempt attempt, DeadlineLedger ledger, Allowance allowance, UUID device) {
        List<NamedEntry> lines = ledger.entries().stream()
                .map(entry ->
                        new NamedEntry(entry, entry.giver().equals(allowance.giver()) ? allowance.giverName() : null))
                .toList();
        return view(attempt, lines, List.of(), device);
    }

    private AttemptView view(Attempt attempt, List<NamedEntry> ledger, List<SavedAnswer> latest, UUID device) {
        Edition edition = papers.edition(attempt.exam(), attempt.edition());
        return AttemptView.of(attempt, edition, sheets.of(attempt), ledger, latest, device, clock.instant());
    }

    /**
     * A result tells by itself whose it is: the attempt is asked only for who is not its student, or when there is none.
     *
     * @param brief see {@link ReviewView}
     */
    @Transactional
    ReviewView review(UUID id, boolean brief) {
        return reviews.forLearner(id, user.sub(), brief)
                .or(() -> requireReadable(id, "attempt.review").belongsTo(user.sub())
                        ? Optional.empty()
                        : reviews.forStaff(id, brief))
                .orElseThrow(() -> new AttemptIsOpen(id));
    }

    /** What proves the attempt's saves, signed anew at most once a minute. */
    @Transactional
    ReceiptView receipt(UUID id) {
        return receipts.of(requireReadable(id, "attempt.receipt").id());
    }

    @Transactional
    void requireWatchable(UUID id) {
        requireReadable(id, "attempt.watch");
    }

    /** The caller's attempts, of one course or of all, the latest first. */
    @Transactional
    List<AttemptSummary> mine(String course) {
        List<UUID> ids =
                sittings.of(user.sub()).stream().map(Sittings.Sitting::attempt).toList();
        Map<UUID, VisibleScore> scores = reviews.visibleScores(ids);
        return attempts.of(ids).stream()
                .map(attempt -> AttemptSummary.of(
                        attempt, papers.edition(attempt.exam(), attempt.edition()), scores.get(attempt.id())))
                .filter(summary -> course == null || course.equals(summary.course()))
                .sorted(AttemptSummary.LATEST_FIRST)
                .toList();
    }

    /** A foreign attempt looks like none, except to the course's staff. */
    private Attempt requireReadable(UUID id, String act) {
        Attempt attempt = attempts.findByIdOptional(id).orElseThrow(() -> new AttemptNotFound(id));
        if (attempt.belongsTo(user.sub())) {
            return attempt;
        }
        String course = papers.edition(attempt.exam(), attempt.edition()).course();
        if (!staff.isStaff(course)) {
            throw new AttemptNotFound(id);
        }
        audit.record(
                user.sub(), act, attempt.learner(), course, Map.of("attempt", id.toString(), "exam", attempt.exam()));
        return attempt;
    }
}
