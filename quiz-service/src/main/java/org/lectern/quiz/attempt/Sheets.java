package org.lectern.quiz.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.lectern.quiz.exam.Papers;

/**
 * The sheets of the attempts that are being written, remembered in this process: they never change, and with them an answer is
 * checked without asking the database.
 */
@ApplicationScoped
class Sheets {

    private static final int ATTEMPTS = 10_000;

    private final Cache<UUID, Sheet> sheets =
            Caffeine.newBuilder().maximumSize(ATTEMPTS).build();

    @Inject
    Attempts attempts;

    @Inject
    Papers papers;

    /** @throws AttemptNotFound there is none with this id */
    Sheet of(UUID attempt) {
        return known(attempt).orElseGet(() -> of(read(attempt)));
    }

    /** Without asking the database. */
    Optional<Sheet> known(UUID attempt) {
        return Optional.ofNullable(sheets.getIfPresent(attempt));
    }

    Sheet of(Attempt attempt) {
        return sheets.get(
                attempt.id(),
                id -> new Sheet(
                        id,
                        attempt.learner(),
                        attempt.exam(),
                        attempt.edition(),
                        attempt.form(),
                        papers.paper(attempt.exam(), attempt.edition(), attempt.form(), id.toString())));
    }

    /** For what is not asked for again: the next who asks reads it anew. */
    void forget(UUID attempt) {
        sheets.invalidate(attempt);
    }

    @Transactional
    Attempt read(UUID attempt) {
        return attempts.findByIdOptional(attempt).orElseThrow(() -> new AttemptNotFound(attempt));
    }
}
