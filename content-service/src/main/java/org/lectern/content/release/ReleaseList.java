package org.lectern.content.release;

import java.time.Instant;
import java.util.List;
import org.lectern.content.course.CurrentRelease;

/** The newest releases of a course, the one imported last first. */
record ReleaseList(List<ReleaseEntry> releases) {

    /**
     * One of them in short.
     *
     * @param note what its author says of it; null for an imported one
     * @param importedBy the sub of who brought or made it
     * @param firstPublishedAt null for a draft
     * @param current whether readers get this one
     */
    record ReleaseEntry(
            String hash,
            String title,
            String note,
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
                    release.note().orElse(null),
                    release.outline().sections().size(),
                    release.outline().written(),
                    release.importedBy(),
                    release.importedAt(),
                    release.firstPublishedAt().orElse(null),
                    current.withdrawnAt().isEmpty() && release.hash().equals(current.hash()));
        }
    }
}
