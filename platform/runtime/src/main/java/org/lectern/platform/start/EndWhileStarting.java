package org.lectern.platform.start;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * A process that is told to end while it waits for its database ends at once. Left alone it would first wait for its own start, which waits for the
 * database. Nothing is lost by that: it serves nobody yet, and a script that runs is undone by the database.
 */
@ApplicationScoped
class EndWhileStarting implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(EndWhileStarting.class);
    /** What a shell reads as ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private final Thread end = new Thread(this::end, "end-while-starting");
    private volatile Thread starting;

    /** From here on the database may keep us waiting. */
    @Override
    public void customize(FluentConfiguration migration) {
        starting = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** What has started ends in order, with the requests that it serves. */
    void started(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException _) {
            LOG.debug("told to end in the moment of the start");
        }
    }

    private void end() {
        if (!endsByItself()) {
            LOG.info("Told to end before the start was complete");
            Runtime.getRuntime().halt(TERMINATED);
        }
    }

    /** A start that was refused has said why, and ends with a code of its own. */
    private boolean endsByItself() {
        return Arrays.stream(starting.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName())
                        && frame.getMethodName().equals("exit"));
    }
}
