package org.lectern.progress.course;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What progress reads of {@code content.release.published.v1}.
 *
 * @param staff the word "all", or user names
 */
record CourseReleased(
        String course,
        long revision,
        String hash,
        String title,
        Instant publishedAt,
        int passMark,
        Object staff,
        List<Outline.Chapter> chapters) {

    static final String TYPE = "content.release.published.v1";

    CourseReleased {
        requireNonNull(course, "course");
        requireNonNull(hash, "hash");
        requireNonNull(title, "title");
        requireNonNull(publishedAt, "publishedAt");
        requireNonNull(chapters, "chapters");
    }

    boolean isStaffedByAll() {
        return "all".equals(staff);
    }

    List<String> staffNames() {
        return staff instanceof Collection<?> names
                ? names.stream().map(Object::toString).toList()
                : List.of();
    }
}
