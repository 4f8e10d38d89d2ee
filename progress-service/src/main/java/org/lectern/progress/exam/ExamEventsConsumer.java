package org.lectern.progress.exam;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.platform.inbox.EventDelivery;

@ApplicationScoped
class ExamEventsConsumer {

    @Inject
    EventDelivery delivery;

    @Inject
    ExamProjection exams;

    @Incoming("quiz-exam")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        delivery.deliver(
                message,
                Map.of(
                        ExamPublished.TYPE, event -> exams.published(event.id(), event.as(ExamPublished.class)),
                        ExamWithdrawn.TYPE, event -> exams.withdrawn(event.id(), event.as(ExamWithdrawn.class))));
    }
}
