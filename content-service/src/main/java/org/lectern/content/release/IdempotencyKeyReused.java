package org.lectern.content.release;

import org.lectern.platform.problem.Conflict;

class IdempotencyKeyReused extends Conflict {

    IdempotencyKeyReused() {
        super(
                "idempotency-key-reused",
                "This key belongs to another request",
                "The Idempotency-Key was sent before to publish another release. Send a new one.");
    }
}
