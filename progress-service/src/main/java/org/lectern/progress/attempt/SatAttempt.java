package org.lectern.progress.attempt;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * An attempt as its facts tell it so far.
 *
 * @param submittedAt null: still open, or not told yet
 * @param result null until the learner may see it
 */
public record SatAttempt(UUID attempt, String exam, int number, Instant startedAt, Instant submittedAt, Result result) {

    /**
     * A score, with the exam's title at that time.
     *
     * @param revision of the correction that it comes from; 0: it never was corrected
     * @param correctedAt null: never
     */
    public record Result(
            int revision,
            String examTitle,
            BigDecimal points,
            BigDecimal maxPoints,
            BigDecimal passMark,
            boolean passed,
            Instant gradedAt,
            Instant correctedAt,
            List<ChapterPoints> chapters) {

        private static Result of(AttemptFact.Graded graded) {
            return new Result(
                    graded.revision(),
                    graded.examTitle(),
                    graded.points(),
                    graded.maxPoints(),
                    graded.passMark(),
                    graded.passed(),
                    graded.gradedAt(),
                    graded.regradedAt(),
                    graded.chapters());
        }

        private Result or(Result other) {
            return other == null || other.revision < revision ? this : other;
        }
    }

    /**
     * Folds the facts of a learner, newest attempt first. An attempt of which only the submission is known yet has neither start nor number, and
     * waits to be shown until one of the other facts has come.
     *
     * @param facts in the order of their times
     */
    static List<SatAttempt> of(List<AttemptFact> facts) {
        var attempts = new LinkedHashMap<UUID, SatAttempt>();
        facts.forEach(fact -> attempts.merge(fact.attempt(), unknown(fact).with(fact), (known, _) -> known.with(fact)));
        return attempts.values().stream()
                .filter(attempt -> attempt.startedAt != null)
                .sorted(comparing(SatAttempt::startedAt)
                        .thenComparing(SatAttempt::attempt)
                        .reversed())
                .toList();
    }

    private static SatAttempt unknown(AttemptFact fact) {
        return new SatAttempt(fact.attempt(), fact.exam(), 0, null, null, null);
    }

    private SatAttempt with(AttemptFact fact) {
        return switch (fact) {
            case AttemptFact.Started it ->
                new SatAttempt(attempt, exam, it.number(), it.startedAt(), submittedAt, result);
            case AttemptFact.Submitted it -> new SatAttempt(attempt, exam, number, startedAt, it.submittedAt(), result);
            case AttemptFact.Graded it ->
                new SatAttempt(
                        attempt,
                        exam,
                        it.number(),
                        it.startedAt(),
                        it.submittedAt(),
                        Result.of(it).or(result));
            case AttemptFact.Marked it -> new SatAttempt(attempt, exam, it.number(), startedAt, submittedAt, result);
        };
    }
}
