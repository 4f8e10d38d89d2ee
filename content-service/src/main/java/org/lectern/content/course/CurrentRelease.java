package org.lectern.content.course;

import java.time.Instant;
import java.util.Optional;

/**
 * Which release of a course readers get.
 *
 * @param revision counts publications and withdrawals
 * @param hash null before the first publication
 * @param withdrawnAt present while readers get none
 */
public record CurrentRelease(
        String course, long revision, String hash, Instant publishedAt, Optional<Instant> withdrawnAt) {}
