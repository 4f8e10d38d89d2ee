package org.lectern.quiz.question;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a question's history.
 *
 * @param author null: it came in a package
 */
public record KeptVersion(int version, Instant createdAt, String author, Optional<AuthoredQuestion> source) {}
