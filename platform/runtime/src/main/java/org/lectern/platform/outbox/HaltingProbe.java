package org.lectern.platform.outbox;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Quiet, unless {@code lectern.outbox.halt-at} tells this process to die at one of the two moments: then it halts without any farewell, as by kill -9,
 * which is what fault tests of the whole platform need.
 */
@ApplicationScoped
@DefaultBean
class HaltingProbe implements RelayProbe {

    /** The exit status of a process that was killed by signal 9. */
    static final int KILLED = 137;

    private static final Logger LOG = Logger.getLogger(HaltingProbe.class);

    private final OutboxConfig config;
    private final AtomicInteger batches = new AtomicInteger();

    HaltingProbe(OutboxConfig config) {
        this.config = config;
    }

    @Override
    public void sent() {
        haltAt(OutboxConfig.Moment.SENT);
    }

    @Override
    public void acknowledged() {
        haltAt(OutboxConfig.Moment.ACKNOWLEDGED);
    }

    private void haltAt(OutboxConfig.Moment moment) {
        if (config.haltAt().filter(moment::equals).isPresent() && batches.incrementAndGet() == config.haltAtBatch()) {
            LOG.warnf("lectern.outbox.halt-at=%s: this process ends here", moment);
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
