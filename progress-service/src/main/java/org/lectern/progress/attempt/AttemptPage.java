package org.lectern.progress.attempt;

import java.util.List;
import java.util.UUID;

/**
 * Some of a learner's attempts.
 *
 * @param attempts newest first
 * @param before what to ask for next: the attempts older than this one; null: there are none
 */
public record AttemptPage(List<SatAttempt> attempts, UUID before) {

    public AttemptPage {
        attempts = List.copyOf(attempts);
    }
}
