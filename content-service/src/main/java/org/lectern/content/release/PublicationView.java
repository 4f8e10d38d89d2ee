package org.lectern.content.release;

import java.time.Instant;
import org.lectern.content.course.CurrentRelease;

/** What readers get from that time on. */
record PublicationView(String course, String hash, long revision, Instant publishedAt) {

    static PublicationView of(CurrentRelease current) {
        return new PublicationView(current.course(), current.hash(), current.revision(), current.publishedAt());
    }
}
