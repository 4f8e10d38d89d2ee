package org.lectern.content.exam;

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
    ExamService exams;

    @Incoming("quiz-exam")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        delivery.deliver(
                event,
                Map.of(
                        "quiz.exam.published.v1",
                        incoming -> exams.published(incoming.id(), incoming.as(ExamPublished.class)),
                        "quiz.exam.withdrawn.v1",
                        incoming -> exams.withdrawn(incoming.id(), incoming.as(ExamWithdrawn.class))));
    }
}
