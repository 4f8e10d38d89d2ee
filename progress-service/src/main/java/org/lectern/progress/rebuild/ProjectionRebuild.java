package org.lectern.progress.rebuild;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.lectern.platform.broker.Brokers;
import org.lectern.platform.inbox.EventDelivery;

/**
 * Makes the projections again from the topics, one after the other, then what is folded from them. It reads beside the consumers: what was there when a projection was emptied is
 * restored here, what comes later arrives there as usual.
 */
@ApplicationScoped
class ProjectionRebuild {

    private static final Logger LOG = Logger.getLogger(ProjectionRebuild.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Projection> projections;
    private final List<KeptFold> folds;
    private final EventDelivery delivery;
    private final Brokers brokers;

    ProjectionRebuild(
            @All List<Projection> projections, @All List<KeptFold> folds, EventDelivery delivery, Brokers brokers) {
        this.projections = projections;
        this.folds = folds;
        this.delivery = delivery;
        this.brokers = brokers;
    }

    /** Returns how many events of each topic were read. */
    synchronized Map<String, Long> rebuild() {
        var read = new TreeMap<String, Long>();
        try (var consumer = consumer()) {
            for (var projection : projections) {
                // Asked first: a broker that is down must not leave an empty projection behind.
                var partitions = partitions(consumer, projection.topic());
                projection.clear();
                read.put(projection.topic(), restore(projection, partitions, consumer));
                LOG.infof("%s: made again from %d events", projection.topic(), read.get(projection.topic()));
            }
        }
        folds.forEach(KeptFold::foldAll);
        return read;
    }

    /** Reads a projection's topic once more into the rows that are there. */
    synchronized void complete(Projection projection) {
        try (var consumer = consumer()) {
            long read = restore(projection, partitions(consumer, projection.topic()), consumer);
            LOG.infof("%s: completed from %d events", projection.topic(), read);
        }
    }

    private long restore(
            Projection projection, List<TopicPartition> partitions, KafkaConsumer<String, byte[]> consumer) {
        var restoring = projection.restoring();
        long read = 0;
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (var message : consumer.poll(PATIENCE)) {
                delivery.deliver(message, restoring);
                read++;
            }
        }
        return read;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                brokers.with(Map.of(
                        "allow.auto.create.topics", "false",
                        "default.api.timeout.ms", "10000")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
