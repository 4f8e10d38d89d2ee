package org.lectern.platform.outbox;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.lectern.platform.outbox.OutboxConfig.Moment;

/**
 * Quiet, unless {@code lectern.outbox.halt-file} tells this process to die at one of the two moments: then it halts without any farewell, as by kill -9,
 * which is what fault tests of the whole platform need.
 */
@ApplicationScoped
@DefaultBean
class HaltingProbe implements RelayProbe {

    /** The exit status of a process that was killed by signal 9. */
    static final int KILLED = 137;

    private static final Logger LOG = Logger.getLogger(HaltingProbe.class);

    private final OutboxConfig config;

    HaltingProbe(OutboxConfig config) {
        this.config = config;
    }

    @Override
    public void sent() {
        haltAt(Moment.SENT);
    }

    @Override
    public void acknowledged() {
        haltAt(Moment.ACKNOWLEDGED);
    }

    private void haltAt(Moment moment) {
        if (config.haltFile().filter(file -> takeAway(file, moment)).isPresent()) {
            LOG.warnf("lectern.outbox.halt-file says %s: this process ends here", moment);
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private static boolean takeAway(Path file, Moment moment) {
        try {
            return Files.exists(file)
                    && Files.readString(file).strip().equalsIgnoreCase(moment.name())
                    && Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
