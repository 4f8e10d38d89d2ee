package org.lectern.content.release;

import java.time.Instant;
import org.lectern.content.course.CurrentRelease;

/** From that time on readers do not get the course any more. */
record WithdrawalView(String course, long revision, Instant withdrawnAt) {

    static WithdrawalView of(CurrentRelease current) {
        return new WithdrawalView(
                current.course(),
                current.revision(),
                current.withdrawnAt().orElseThrow(() -> new CourseNotOffered(current.course())));
    }
}
