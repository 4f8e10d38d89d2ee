package org.lectern.quiz.idempotency;

import org.lectern.platform.problem.Invalid;

class IdempotencyKeyReused extends Invalid {

    IdempotencyKeyReused(String key) {
        super(
                "idempotency-key-reused",
                "The key belongs to another request",
                "You have used the Idempotency-Key " + key + " for something else. Make a new one for each act.");
    }
}
