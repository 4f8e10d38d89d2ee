package org.lectern.platform.sample;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lectern.platform.inbox.EventDelivery;

@ApplicationScoped
class NoteEventsConsumer {

    private final EventDelivery delivery;
    private final NoteEffects effects;

    NoteEventsConsumer(EventDelivery delivery, NoteEffects effects) {
        this.delivery = delivery;
        this.effects = effects;
    }

    @Incoming("sample-note")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        delivery.deliver(message, Map.of(NoteService.TYPE, effects::apply));
    }

    @Incoming("sample-naive")
    @Blocking
    public void count(ConsumerRecord<String, byte[]> message) {
        var id = message.headers().lastHeader("ce_id");
        effects.count(id == null ? "none" : new String(id.value(), StandardCharsets.UTF_8), message.key());
    }
}
