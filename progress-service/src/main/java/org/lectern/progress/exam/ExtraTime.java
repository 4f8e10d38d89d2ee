package org.lectern.progress.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Consumer;
import org.lectern.platform.inbox.Inbox;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.progress.notice.News;
import org.lectern.progress.notice.Notices;

/** What quiz tells of a learner's extra time is a notice to the open pages; nothing of it is kept. */
@ApplicationScoped
public class ExtraTime {

    @Inject
    Inbox inbox;

    @Inject
    Notices notices;

    @Transactional
    void apply(IncomingEvent event) {
        if (inbox.firstSeen(event.id())) {
            var granted = event.as(TimeGranted.class);
            notices.tellLearner(
                    granted.learner(),
                    new News.ExtraTime(granted.course(), granted.exam(), granted.kind(), granted.attempt()),
                    event.time());
        }
    }

    /** What applies the type that this feature reads of the topic. */
    public Map<String, Consumer<IncomingEvent>> applying() {
        return Map.of(TimeGranted.TYPE, this::apply);
    }
}
