package org.lectern.platform.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Where the brokers are, and how a client of ours makes itself known to them. */
@Singleton
public class Brokers {

    private final Map<String, Object> connection;

    Brokers(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.connection = connection;
    }

    /** What reaches the brokers, and the settings of this one client. */
    public Map<String, Object> with(Map<String, Object> own) {
        var settings = new HashMap<>(connection);
        settings.putAll(own);
        return settings;
    }
}
