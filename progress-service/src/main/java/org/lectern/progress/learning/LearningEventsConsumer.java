package org.lectern.progress.attempt;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.platform.inbox.EventDelivery;

@ApplicationScoped
class AttemptEventsConsumer {

    @Inject
    EventDelivery delivery;

    @Inject
    AttemptProjection attempts;

    /** One after the other: a learner's events stay in their order. */
    @Incoming("quiz-learning")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        delivery.deliver(message, attempts.applying());
    }
}
