package org.lectern.quiz.bank;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lectern.quiz.question.ListedQuestion;

/**
 * A stretch of the bank, in the order of the guide.
 *
 * @param total how many match the filter
 * @param next cursor of the next stretch, null at the end
 * @param counts how many each value of each facet would give, the other facets as they are
 */
record BankPage(long total, List<BankEntry> questions, String next, Map<String, Map<String, Long>> counts) {

    /**
     * @param stem its first words
     * @param reports of students that nobody has answered
     */
    record BankEntry(
            String id,
            int version,
            String type,
            String section,
            String objective,
            String bloom,
            int difficulty,
            List<String> tags,
            String pool,
            String status,
            Instant editedAt,
            long reports,
            String stem) {

        static BankEntry of(PlacedQuestion placed) {
            ListedQuestion question = placed.question();
            return new BankEntry(
                    question.id(),
                    question.version(),
                    question.type(),
                    question.section(),
                    question.objective(),
                    question.bloom(),
                    question.difficulty(),
                    question.tags(),
                    question.pool(),
                    question.status(),
                    question.editedAt(),
                    placed.reports(),
                    question.firstWords());
        }
    }
}
