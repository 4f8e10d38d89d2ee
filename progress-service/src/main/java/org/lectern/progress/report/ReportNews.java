package org.lectern.progress.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lectern.platform.inbox.Inbox;
import org.lectern.progress.notice.News;
import org.lectern.progress.notice.Notices;

/** Tells learners what came of their reports. The answer itself stays with the service that took the report. */
@ApplicationScoped
public class ReportNews {

    @Inject
    Inbox inbox;

    @Inject
    Notices notices;

    @Transactional
    public void answered(UUID event, News.ReportAnswered.What what, ReportAnswered answered) {
        if (inbox.firstSeen(event)) {
            notices.tellLearner(
                    answered.learner(),
                    new News.ReportAnswered(answered.course(), what, answered.report()),
                    answered.answeredAt());
        }
    }
}
