package org.lectern.progress.learning;

import static org.lectern.progress.notice.News.ReportAnswered.What.QUESTION;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.platform.inbox.EventDelivery;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.progress.attempt.AttemptProjection;
import org.lectern.progress.exam.ExtraTime;
import org.lectern.progress.practice.PracticeProjection;
import org.lectern.progress.report.ReportAnswered;
import org.lectern.progress.report.ReportNews;

/** One reader of the topic for the features that take from it: two of the same group would share its partitions. */
@ApplicationScoped
class LearningEventsConsumer {

    @Inject
    EventDelivery delivery;

    @Inject
    AttemptProjection attempts;

    @Inject
    PracticeProjection practice;

    @Inject
    ReportNews reports;

    @Inject
    ExtraTime extraTime;

    /** One after the other: a learner's events stay in their order. */
    @Incoming("quiz-learning")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        delivery.deliver(message, applying());
    }

    private Map<String, Consumer<IncomingEvent>> applying() {
        var applying = new HashMap<>(attempts.applying());
        applying.putAll(practice.applying());
        applying.put(
                ReportAnswered.OF_A_QUESTION,
                event -> reports.answered(event.id(), QUESTION, event.as(ReportAnswered.class)));
        applying.putAll(extraTime.applying());
        return applying;
    }
}
