package org.lectern.progress.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.lectern.platform.inbox.Inbox;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.progress.notice.News;
import org.lectern.progress.notice.Notices;
import org.lectern.progress.rebuild.Projection;

/** Takes over what quiz tells of mock exams. */
@ApplicationScoped
public class ExamProjection implements Projection {

    @Inject
    Inbox inbox;

    @Inject
    Exams exams;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Transactional
    void published(UUID event, ExamPublished published) {
        if (inbox.firstSeen(event)
                && restore(published).isCurrent(published)
                && published.isForEverybody()
                && !published.isOver(clock.instant())) {
            notices.tellEverybody(
                    new News.ExamPublished(published.course(), published.exam(), published.title()),
                    published.publishedAt());
        }
    }

    @Transactional
    void withdrawn(UUID event, ExamWithdrawn withdrawn) {
        if (!inbox.firstSeen(event)) {
            return;
        }
        var exam = restore(withdrawn);
        if (exam.isCurrent(withdrawn) && exam.isForEverybody()) {
            // Nobody has seen an exam whose publication has not arrived.
            exam.title()
                    .ifPresent(title -> notices.tellEverybody(
                            new News.ExamWithdrawn(withdrawn.course(), withdrawn.exam(), title),
                            withdrawn.withdrawnAt()));
        }
    }

    @Transactional
    Exam restore(ExamPublished published) {
        var exam = exams.hold(published.exam());
        exam.publish(published);
        return exam;
    }

    @Transactional
    Exam restore(ExamWithdrawn withdrawn) {
        var exam = exams.hold(withdrawn.exam());
        exam.withdraw(withdrawn);
        return exam;
    }

    @Override
    public String topic() {
        return "quiz.exam";
    }

    @Override
    @Transactional
    public void clear() {
        exams.clear();
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> restoring() {
        return Map.of(
                ExamPublished.TYPE, event -> restore(event.as(ExamPublished.class)),
                ExamWithdrawn.TYPE, event -> restore(event.as(ExamWithdrawn.class)));
    }
}
