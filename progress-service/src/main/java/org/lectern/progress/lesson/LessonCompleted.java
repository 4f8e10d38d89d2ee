package org.lectern.progress.lesson;

import java.time.Instant;
import java.util.UUID;
import org.lectern.platform.outbox.OutgoingEvent;

/** {@code progress.lesson.completed.v1}. */
record LessonCompleted(String learner, String course, String section, Instant completedAt) {

    static final String TOPIC = "progress.learner";
    static final String TYPE = "progress.lesson.completed.v1";

    OutgoingEvent event(UUID id) {
        return new OutgoingEvent(id, TOPIC, learner, TYPE, completedAt, this);
    }
}
