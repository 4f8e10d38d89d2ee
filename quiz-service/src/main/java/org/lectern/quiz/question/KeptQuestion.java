package org.lectern.quiz.question;

import java.time.Instant;
import java.util.Optional;

/**
 * The newest version of a question, whether it may be drawn or not.
 *
 * @param status active, orphaned or retired
 * @param editedAt when it was written in the portal; null when a package has it as it is
 * @param source empty when it came before authors' texts were kept
 */
public record KeptQuestion(
        String id,
        int version,
        String status,
        Instant editedAt,
        String editedBy,
        Optional<AuthoredQuestion> source,
        Question asks) {

    public boolean isRetired() {
        return status.equals("retired");
    }
}
