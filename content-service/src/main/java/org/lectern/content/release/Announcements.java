package org.lectern.content.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.lectern.content.course.CurrentRelease;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;

/** Tells the other services the state of a course, within the transaction of the caller. */
@ApplicationScoped
class Announcements {

    @Inject
    Outbox outbox;

    void published(CurrentRelease current, Release release, Instant now) {
        tell(current, ReleasePublished.TYPE, now, ReleasePublished.of(current, release.outline()));
    }

    void withdrawn(CurrentRelease current, Instant now) {
        tell(
                current,
                CourseWithdrawn.TYPE,
                now,
                new CourseWithdrawn(
                        current.course(),
                        current.revision(),
                        current.withdrawnAt().orElseThrow()));
    }

    private void tell(CurrentRelease current, String type, Instant now, Object data) {
        outbox.put(new OutgoingEvent(UuidV7.at(now), "content.course", current.course(), type, now, data));
    }
}
