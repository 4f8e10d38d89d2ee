package org.lectern.platform.topic;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lectern.platform.broker.Brokers;

/**
 * Creates the topics that are missing, kept without limit of time. It works beside the start, and as long as it takes: a broker that is down delays
 * nothing else. A topic that is there is left as it is.
 */
@ApplicationScoped
class TopicCreation {

    private static final Logger LOG = Logger.getLogger(TopicCreation.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicsConfig topics;
    private final Brokers brokers;
    private final String application;
    private final short replicas;
    private Thread thread;

    TopicCreation(
            TopicsConfig topics,
            Brokers brokers,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "lectern.topic-replicas") short replicas) {
        this.topics = topics;
        this.brokers = brokers;
        this.application = application;
        this.replicas = replicas;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("topic-creation").start(this::createAtLast);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void createAtLast() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                create();
                return;
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | KafkaException e) {
                LOG.debugf("topics not created yet: %s", e.getMessage());
                if (!sleep()) {
                    return;
                }
            }
        }
    }

    private void create() throws ExecutionException, InterruptedException {
        try (var admin =
                Admin.create(brokers.with(Map.of("request.timeout.ms", "5000", "default.api.timeout.ms", "10000")))) {
            var present = admin.listTopics().names().get();
            for (var topic : wanted()) {
                if (!present.contains(topic.name())) {
                    create(admin, topic);
                }
            }
        }
    }

    private static void create(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
            LOG.infof("topic %s created with %d partitions", topic.name(), topic.numPartitions());
        } catch (ExecutionException e) {
            // Another service or replica was faster.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private List<NewTopic> wanted() {
        var wanted = new ArrayList<NewTopic>();
        topics.partitions().forEach((name, partitions) -> wanted.add(topic(name, partitions)));
        wanted.add(topic(application + ".dead", 1));
        return wanted;
    }

    private NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.of(replicas))
                .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
    }

    private static boolean sleep() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
