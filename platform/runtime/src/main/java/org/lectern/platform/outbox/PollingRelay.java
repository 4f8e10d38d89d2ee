package org.lectern.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The relay of this process: one thread that is woken after each commit and looks by itself as a fallback. It owns no request's thread, so a broker
 * that is down costs nobody anything but the delay of the events.
 */
@ApplicationScoped
class PollingRelay implements OutboxRelay {

    private static final Logger LOG = Logger.getLogger(PollingRelay.class);
    /** Another replica is sending right now and may have missed our row: look again soon. */
    private static final Duration AFTER_BUSY = Duration.ofMillis(50);
    /** Who comes at a quiet moment goes at once; in a rush those who come within this time go together. */
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(20);
    /** A free thread takes a call up at once. */
    private static final Duration RUSH = Duration.ofMillis(5);
    /** A rush is over when nobody has waited at so many looks one after the other: it has its gaps. */
    private static final int QUIET_LOOKS = 10;
    /** So long the events of a rush wait at most for the answers of that rush. */
    private static final Duration GIVES_WAY = Duration.ofSeconds(30);

    private final AgroalDataSource database;
    private final EventProducer broker;
    private final OutboxConfig config;
    private final ExecutorService threads;
    private final Instance<Rush> rushes;
    private final OutboxBatch batch;
    private final Semaphore wakeups = new Semaphore(0);
    private volatile Thread thread;
    private long lastTurn;

    PollingRelay(
            AgroalDataSource database,
            EventProducer broker,
            OutboxConfig config,
            ExecutorService threads,
            @Any Instance<Rush> rushes,
            RelayProbe probe,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.broker = broker;
        this.config = config;
        this.threads = threads;
        this.rushes = rushes;
        this.batch = new OutboxBatch("/lectern/" + application, config.batch(), probe);
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            thread = Thread.ofPlatform().daemon().name("outbox-relay").unstarted(this::run);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(10));
        }
    }

    void filled(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled event) {
        wake();
    }

    @Override
    public void wake() {
        wakeups.release();
    }

    private void run() {
        var pause = config.shortestPause();
        while (Thread.currentThread() == thread) {
            try {
                switch (relay(broker.get())) {
                    case EMPTY -> await(config.pollInterval());
                    case BUSY -> await(AFTER_BUSY);
                    case MORE -> {}
                }
                pause = config.shortestPause();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("outbox: nothing sent, next try in %d ms: %s", pause.toMillis(), e.getMessage());
                if (!sleep(pause)) {
                    return;
                }
                pause = min(pause.multipliedBy(2), config.longestPause());
            }
        }
    }

    private OutboxBatch.Outcome relay(Producer<String, byte[]> producer) throws SQLException, InterruptedException {
        lastTurn = System.nanoTime();
        try (var connection = database.getConnection()) {
            return batch.relay(connection, producer);
        }
    }

    private void await(Duration longest) throws InterruptedException {
        if (wakeups.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            TimeUnit.NANOSECONDS.sleep(lastTurn + BETWEEN_TURNS.toNanos() - System.nanoTime());
            giveWay();
            wakeups.drainPermits();
        }
    }

    /** People wait for the answers, nobody for the events: what these cost, here and at those who consume them, comes after a rush. */
    private void giveWay() throws InterruptedException {
        long latest = System.nanoTime() + GIVES_WAY.toNanos();
        for (int quiet = isRush(latest) ? 0 : QUIET_LOOKS; quiet < QUIET_LOOKS && System.nanoTime() < latest; ) {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_TURNS.toNanos());
            quiet = isRush(latest) ? 0 : quiet + 1;
        }
    }

    /** Whether who joins the queue for a thread has to wait, or somebody knows of people who wait for something else. */
    private boolean isRush(long latest) throws InterruptedException {
        long joined = System.nanoTime();
        try {
            threads.submit(() -> {}).get(latest - joined, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - joined > RUSH.toNanos() || rushes.stream().anyMatch(Rush::isOn);
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
