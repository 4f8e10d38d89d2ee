package org.lectern.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The services behind us, and how we speak to them. */
@ConfigMapping(prefix = "lectern.proxy")
public interface ProxyConfig {

    /** By the name in {@code /api/<name>}: the addresses of its replicas. */
    Map<String, List<String>> services();

    /**
     * Connections to one replica, for each event loop (two a core). Vert.x' default of 5 would queue an exam's saves behind each other. A service works on
     * some 24 requests at a time (its database connections); the rest waits better there, where it is counted, than here.
     */
    @WithDefault("64")
    int connections();

    /** Streams to one replica, for each event loop: each holds a connection of its own for as long as a browser looks. */
    @WithDefault("10000")
    int streams();

    /** A replica that cannot be connected to by then counts as down. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long a replica that was down is passed over while another one lives. */
    @WithDefault("2S")
    Duration passOver();

    /** How long a service may take for its answer, or be silent within it. */
    @WithDefault("30S")
    Duration timeout();

    /** The same for a large upload, which also takes its time to arrive. */
    @WithDefault("120S")
    Duration uploadTimeout();

    /** How long a document waits for its text before an older one is served. */
    @WithDefault("2S")
    Duration readTimeout();

    /** Bodies in general. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** Course packages: lessons, pictures and questions in one zip. */
    @WithDefault("32M")
    MemorySize maxPackage();

    /** A PUT up to this size is kept until its answer has begun, so that it can be sent once more. An exam's save is a few hundred bytes. */
    @WithDefault("64K")
    MemorySize replayable();
}
