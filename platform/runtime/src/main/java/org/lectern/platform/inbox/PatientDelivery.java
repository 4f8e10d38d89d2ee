package org.lectern.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

@ApplicationScoped
class PatientDelivery implements EventDelivery {

    private static final Logger LOG = Logger.getLogger(PatientDelivery.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final DeadLetters deadLetters;

    PatientDelivery(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public void deliver(ConsumerRecord<String, byte[]> message, Map<String, Consumer<IncomingEvent>> byType) {
        patiently("apply " + place(message), () -> {
            try {
                apply(IncomingEvent.read(message), byType, place(message));
            } catch (RuntimeException | Error e) {
                if (e instanceof DeliveryInterrupted || Failure.of(e) == Failure.OF_THE_SURROUNDINGS) {
                    throw e;
                }
                patiently("bury " + place(message), () -> deadLetters.bury(message, e));
            }
        });
    }

    /** The line ends the trace that began with somebody's request. */
    private static void apply(IncomingEvent event, Map<String, Consumer<IncomingEvent>> byType, String place) {
        var known = byType.get(event.type());
        if (known != null) {
            known.accept(event);
            LOG.infof("applied %s %s of %s", event.type(), event.id(), place);
        }
    }

    /** The thread is the channel's own worker: while it waits, the connector keeps the partition paused and the membership alive. */
    private static void patiently(String what, Runnable step) {
        for (var pause = SHORTEST_PAUSE; ; pause = longer(pause)) {
            try {
                step.run();
                return;
            } catch (DeliveryInterrupted e) {
                throw e;
            } catch (RuntimeException | Error e) {
                LOG.warnf("cannot %s, next try in %d ms: %s", what, pause.toMillis(), e);
                sleep(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryInterrupted(e);
        }
    }

    private static String place(ConsumerRecord<String, byte[]> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }

    /** The process is ending; the event was not acknowledged and comes again. */
    private static final class DeliveryInterrupted extends Error {
        DeliveryInterrupted(InterruptedException cause) {
            super(cause);
        }
    }
}
