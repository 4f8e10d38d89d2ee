package org.lectern.content.release;

import java.time.Instant;
import java.util.List;
import org.lectern.content.course.CurrentRelease;
import org.lectern.content.course.Outline;

/**
 * {@code content.release.published.v1}: the state of a course that readers get.
 *
 * @param staff the word "all", or user names
 * @param passMark points that pass the full mock exam
 * @param minutes of the full mock exam
 */
record ReleasePublished(
        String course,
        long revision,
        String hash,
        String title,
        String summary,
        String language,
        Object staff,
        Instant publishedAt,
        int passMark,
        int minutes,
        List<Outline.Chapter> chapters) {

    static final String TYPE = "content.release.published.v1";

    static ReleasePublished of(CurrentRelease current, Outline outline) {
        return new ReleasePublished(
                current.course(),
                current.revision(),
                current.hash(),
                outline.title(),
                outline.summary(),
                outline.language(),
                outline.staff() == null ? "all" : outline.staff(),
                current.publishedAt(),
                outline.exam().passMark(),
                outline.exam().minutes(),
                outline.chapters());
    }
}
