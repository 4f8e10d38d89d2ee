package org.lectern.content.release;

import java.time.Instant;
import java.util.List;
import org.lectern.content.course.CurrentRelease;

/** The newest releases of a course, the one imported last first. */
record ReleaseList(List<ReleaseEntry> releases) {

    /**
     * One of them in short.
     *
     * @param importedBy the sub of who brought it
     * @param firstPublishedAt null for a draft
     * @param current whether readers get this one
     */
    record ReleaseEntry(
            String hash,
            String title,
            int sections,
            int written,
            String importedBy,
            Instant importedAt,
            Instant firstPublishedAt,
            boolean current) {

        static ReleaseEntry of(Release release, CurrentRelease current) {
            return new ReleaseEntry(
                    release.hash(),
                    release.outline().title(),
                    release.outline().sections().size(),
                    release.outline().written(),
                    release.importedBy(),
                    release.importedAt(),
                    release.firstPublishedAt().orElse(null),
                    current.withdrawnAt().isEmpty() && release.hash().equals(current.hash()));
        }
    }
}
