package org.lectern.platform.broker;

import io.quarkus.kafka.client.runtime.KafkaRuntimeConfigProducer;
import io.quarkus.runtime.ApplicationConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * How every client of this process reaches the broker, encrypted or not: ours, and those of the messaging connector, which asks for the map of that
 * name.
 */
@Singleton
public class BrokerConnection {

    /** All settings {@code kafka.*}. One that is empty is not set: a client would look for the file of that name. */
    @Produces
    @Singleton
    @Identifier("default-kafka-broker")
    Map<String, Object> settings(Config config, ApplicationConfig application) {
        return new KafkaRuntimeConfigProducer()
                .createKafkaRuntimeConfig(config, application).entrySet().stream()
                        .filter(setting -> !String.valueOf(setting.getValue()).isBlank())
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
