package org.lectern.progress.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells the streams that this process serves: one thread reads the new notices for all of them, woken after each commit of this process that put
 * one, and by itself for those of other replicas. A stream costs a map's entry and a short queue, no thread and no connection.
 */
@ApplicationScoped
class NoticeFeed {

    private static final Logger LOG = Logger.getLogger(NoticeFeed.class);
    private static final int PAGE = 500;
    /** What comes at a quiet moment is told at once; in a rush, what comes within this time together. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final NoticeLog log;
    private final NoticeConfig config;
    private final ConcurrentHashMap<String, Set<NoticeReader>> readers = new ConcurrentHashMap<>();
    private final Semaphore wakeups = new Semaphore(0);
    private volatile Thread thread;
    private long told;

    /**
     * A stream that has begun.
     *
     * @param place where it begins: what came later follows
     * @param notices what was missed, then what comes; ends early when too much was missed for one go, and is asked for again from there
     */
    record Opened(long place, Multi<Notice> notices) {}

    NoticeFeed(NoticeLog log, NoticeConfig config, MeterRegistry metrics) {
        this.log = log;
        this.config = config;
        Gauge.builder("lectern.progress.streams", this::streams).register(metrics);
    }

    void start(@Observes StartupEvent event) {
        told = log.head();
        thread = Thread.ofPlatform().daemon().name("notice-feed").unstarted(this::run);
        thread.start();
    }

    /** The streams end first: they never end by themselves, and the process waits for the requests that it is serving. */
    void letGo(@Observes ShutdownDelayInitiatedEvent event) {
        readers.values().forEach(of -> of.forEach(NoticeReader::end));
    }

    void stop(@Observes ShutdownEvent event) {
        var running = thread;
        thread = null;
        running.interrupt();
    }

    void put(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticePut event) {
        wakeups.release();
    }

    /** How many streams are open in this process. */
    int streams() {
        return readers.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * Begins to tell a learner.
     *
     * @param known the place up to which the learner's page knows everything; empty: it has just been loaded
     * @param page that will read what is told
     */
    Opened open(String learner, OptionalLong known, NoticeReader.Page page) {
        // Joined first: what is committed after the head was read arrives by the feed.
        var reader = join(learner, page);
        try {
            long head = log.head();
            long place = known.orElse(head);
            if (place < 0 || place > head) {
                place = head;
            }
            var missed = place == head ? List.<Notice>of() : log.between(place, head, learner, PAGE);
            var begin = Multi.createFrom().iterable(missed);
            if (missed.size() == PAGE) {
                leave(reader);
                return new Opened(place, begin);
            }
            var rest = reader.live().filter(notice -> notice.seq() > head);
            return new Opened(place, Multi.createBy().concatenating().streams(begin, rest));
        } catch (RuntimeException e) {
            leave(reader);
            throw e;
        }
    }

    private NoticeReader join(String learner, NoticeReader.Page page) {
        var reader = new NoticeReader[1];
        reader[0] = new NoticeReader(learner, config.waiting(), page, () -> leave(reader[0]));
        readers.compute(learner, (_, of) -> {
            var all = of == null ? ConcurrentHashMap.<NoticeReader>newKeySet() : of;
            all.add(reader[0]);
            return all;
        });
        return reader[0];
    }

    private void leave(NoticeReader reader) {
        readers.computeIfPresent(reader.learner(), (_, of) -> {
            of.remove(reader);
            return of.isEmpty() ? null : of;
        });
    }

    private void run() {
        while (Thread.currentThread() == thread) {
            long begun = System.nanoTime();
            try {
                forgetGonePages();
                look();
            } catch (RuntimeException e) {
                LOG.warnf("notices: nothing read, next try soon: %s", e.getMessage());
            }
            try {
                if (wakeups.tryAcquire(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                    TimeUnit.NANOSECONDS.sleep(begun + BETWEEN_LOOKS.toNanos() - System.nanoTime());
                    wakeups.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A page that went in the moment in which its stream began has taken nothing from it yet, so nothing tells us that it will never do so. */
    private void forgetGonePages() {
        readers.values().forEach(of -> of.stream().filter(NoticeReader::gone).forEach(this::leave));
    }

    private void look() {
        log.number();
        List<Notice> page;
        do {
            page = log.after(told, PAGE);
            for (var notice : page) {
                tell(notice);
                told = notice.seq();
            }
        } while (page.size() == PAGE);
    }

    private void tell(Notice notice) {
        if (notice.learner() == null) {
            readers.values().forEach(of -> of.forEach(reader -> reader.take(notice)));
        } else {
            readers.getOrDefault(notice.learner(), Set.of()).forEach(reader -> reader.take(notice));
        }
    }
}
