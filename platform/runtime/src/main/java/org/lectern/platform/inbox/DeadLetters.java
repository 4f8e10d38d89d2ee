package org.lectern.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lectern.platform.outbox.EventProducer;

/**
 * The topic {@code <group>.dead}: events that this service could not apply for what they are, unchanged, with the reason and the place they came from
 * in headers. {@link DeadLetterReplay} puts them back.
 */
@ApplicationScoped
public class DeadLetters {

    static final String REASON = "lectern-dead-reason";
    static final String TOPIC = "lectern-dead-topic";

    private static final Pattern INCOMING_TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final EventProducer broker;
    private final String group;
    private final MeterRegistry metrics;

    DeadLetters(
            EventProducer broker,
            @ConfigProperty(name = "quarkus.application.name") String group,
            MeterRegistry metrics) {
        this.broker = broker;
        this.group = group;
        this.metrics = metrics;
    }

    /** Every topic's counter is there from the start, at nought: an alert sees a counter rise, not appear. */
    void count(@Observes StartupEvent event, Config config) {
        for (var setting : config.getPropertyNames()) {
            if (INCOMING_TOPIC.matcher(setting).matches()) {
                counter(config.getValue(setting, String.class));
            }
        }
    }

    private Counter counter(String topic) {
        return metrics.counter("lectern.dead.letters", "topic", topic);
    }

    String topic() {
        return group + ".dead";
    }

    /** Returns when the broker has confirmed the letter, so that the event may be acknowledged. */
    void bury(ConsumerRecord<String, byte[]> message, Throwable reason) {
        var letter = new ProducerRecord<>(topic(), null, message.key(), message.value(), message.headers());
        letter.headers()
                .remove(REASON)
                .remove(TOPIC)
                .add(REASON, String.valueOf(reason.getMessage()).getBytes(StandardCharsets.UTF_8))
                .add(TOPIC, message.topic().getBytes(StandardCharsets.UTF_8));
        confirm(letter);
        counter(message.topic()).increment();
        LOG.errorf(
                reason,
                "dead letter: %s-%d@%d went to %s",
                message.topic(),
                message.partition(),
                message.offset(),
                topic());
    }

    private void confirm(ProducerRecord<String, byte[]> letter) {
        try {
            broker.get().send(letter).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take the dead letter", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
