package org.lectern.platform.testing.bakery;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.platform.inbox.EventDelivery;

@ApplicationScoped
class BreadConsumer {

    private final EventDelivery delivery;
    private final Till till;

    BreadConsumer(EventDelivery delivery, Till till) {
        this.delivery = delivery;
        this.till = till;
    }

    @Incoming("bread")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        delivery.deliver(message, Map.of(Till.SOLD, till::book));
    }
}
