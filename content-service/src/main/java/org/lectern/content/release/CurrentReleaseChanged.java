package org.lectern.content.release;

import java.util.Optional;

/**
 * Said within this process, in the transaction of the change.
 *
 * @param hash of the release that readers get now; empty when the course was withdrawn
 */
public record CurrentReleaseChanged(String course, Optional<String> hash) {}
