package org.lectern.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the relay works. */
@ConfigMapping(prefix = "lectern.outbox")
interface OutboxConfig {

    /** Off only where a test or change data capture moves the rows. */
    @WithDefault("true")
    boolean relay();

    /** How often the relay looks by itself; a commit in this process wakes it at once. */
    @WithDefault("1s")
    Duration pollInterval();

    /** After a failure the relay waits at least this long, then twice as long, up to {@link #longestPause()}. */
    @WithDefault("200ms")
    Duration shortestPause();

    @WithDefault("5s")
    Duration longestPause();

    /** Rows sent in one transaction: large enough for a burst of submissions, small enough to hold its rows shortly. */
    @WithDefault("200")
    int batch();

    /**
     * For fault tests only: a file that says {@code sent} or {@code acknowledged} lets the process that comes to this moment take the file away and halt
     * as by kill -9. The process that follows it lives on.
     */
    Optional<Path> haltFile();

    /** See {@link RelayProbe}. */
    enum Moment {
        SENT,
        ACKNOWLEDGED
    }
}
