package org.lectern.quiz.bank;

import java.time.Instant;
import java.util.List;
import org.lectern.quiz.question.AuthoredQuestion;
import org.lectern.quiz.question.KeptQuestion;
import org.lectern.quiz.question.KeptVersion;

/**
 * A question with all of it.
 *
 * @param status active, orphaned or retired
 * @param editedAt when it was written in the portal; null when a package has it as it is
 * @param deletable nobody was ever asked it
 * @param source null for one that came before authors' texts were kept
 * @param history newest first
 */
record QuestionView(
        String course,
        String id,
        int version,
        String status,
        Instant editedAt,
        String editedBy,
        boolean deletable,
        long reports,
        AuthoredQuestion source,
        List<BankVersion> history) {

    /** @param author null: it came in a package */
    record BankVersion(int version, Instant createdAt, String author, AuthoredQuestion source) {

        static BankVersion of(KeptVersion kept) {
            return new BankVersion(
                    kept.version(),
                    kept.createdAt(),
                    kept.author(),
                    kept.source().orElse(null));
        }
    }

    static QuestionView of(
            String course, KeptQuestion question, List<KeptVersion> history, boolean deletable, long reports) {
        return new QuestionView(
                course,
                question.id(),
                question.version(),
                question.status(),
                question.editedAt(),
                question.editedBy(),
                deletable,
                reports,
                question.source().orElse(null),
                history.stream().map(BankVersion::of).toList());
    }
}
