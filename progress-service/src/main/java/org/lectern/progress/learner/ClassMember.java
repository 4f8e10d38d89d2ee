package org.lectern.progress.learner;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who learns in a course.
 *
 * @param name as the own token says it; null: only facts are known, no own request yet
 * @param joinedAt when the course was first looked at or worked in
 */
public record ClassMember(String learner, String name, List<String> groups, Instant joinedAt) {

    public ClassMember {
        groups = List.copyOf(groups);
    }
}
