package org.lectern.quiz.attempt;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.quiz.accommodation.Allowance;
import org.lectern.quiz.exam.Counts;
import org.lectern.quiz.exam.ExamView;
import org.lectern.quiz.result.VisibleScore;

/** Exams with how the caller stands with each. */
record ShelfView(List<Exam> exams) {

    record Exam(
            String exam,
            String course,
            String title,
            String status,
            String form,
            String pool,
            int items,
            int minutes,
            int passMark,
            Integer attempts,
            String counts,
            Instant opensAt,
            Instant closesAt,
            Instant publishedAt,
            long revision,
            Mine mine) {

        static Exam of(ExamView exam, Mine mine) {
            return new Exam(
                    exam.exam(),
                    exam.course(),
                    exam.title(),
                    exam.status(),
                    exam.form(),
                    exam.pool(),
                    exam.items(),
                    exam.minutes(),
                    exam.passMark(),
                    exam.attempts(),
                    exam.counts(),
                    exam.opensAt(),
                    exam.closesAt(),
                    exam.publishedAt(),
                    exam.revision(),
                    mine);
        }
    }

    /**
     * @param left attempts left, null for no limit
     * @param open the attempt that is being written, null for none
     * @param last the latest submitted attempt, null for none
     * @param counted the attempt that counts, null for none; of several by their score, the best of those whose score may be seen
     * @param extra what the caller has beyond the exam's terms, null for nothing
     */
    record Mine(int used, Integer left, UUID open, Last last, Last counted, Extra extra) {

        static Mine of(
                ExamView exam, List<Sittings.Sitting> sittings, Map<UUID, VisibleScore> scores, Allowance allowance) {
            UUID open = sittings.stream()
                    .filter(Sittings.Sitting::open)
                    .map(Sittings.Sitting::attempt)
                    .findFirst()
                    .orElse(null);
            List<Last> finished = sittings.stream()
                    .filter(sitting -> !sitting.open())
                    .map(sitting -> Last.of(sitting.attempt(), exam.items(), scores.get(sitting.attempt())))
                    .toList();
            Integer attempts = allowance.attempts(exam.attempts());
            Integer left = attempts == null ? null : Integer.valueOf(Math.max(0, attempts - sittings.size()));
            return new Mine(
                    sittings.size(),
                    left,
                    open,
                    finished.isEmpty() ? null : finished.getLast(),
                    ofCounting(Counts.of(exam.counts()), finished),
                    Extra.of(allowance));
        }
    }

    private static Last ofCounting(Counts counts, List<Last> finished) {
        return switch (counts) {
            case FIRST -> finished.isEmpty() ? null : finished.getFirst();
            case LAST -> finished.isEmpty() ? null : finished.getLast();
            case BEST ->
                finished.stream()
                        .filter(sitting -> sitting.points() != null)
                        .max(comparing(Last::share))
                        .orElse(null);
        };
    }

    /**
     * What the caller has beyond the exam's terms.
     *
     * @param percent more time, of the exam's own
     * @param closesAt the caller's own end of the window; null: the exam's
     */
    record Extra(int percent, Instant closesAt, int attempts, String reason) {

        static Extra of(Allowance allowance) {
            return allowance.equals(Allowance.NONE)
                    ? null
                    : new Extra(
                            allowance.extraPercent(),
                            allowance.closesAt(),
                            allowance.extraAttempts(),
                            allowance.reason());
        }
    }

    /** @param points null, as passed is, while the review policy hides the score */
    record Last(UUID attempt, BigDecimal points, int maxPoints, Boolean passed) {

        static Last of(UUID attempt, int items, VisibleScore score) {
            return score == null
                    ? new Last(attempt, null, items, null)
                    : new Last(attempt, score.points(), score.maxPoints(), score.passed());
        }

        /** Editions of an exam may have different numbers of questions. */
        private double share() {
            return points.doubleValue() / maxPoints;
        }
    }
}
