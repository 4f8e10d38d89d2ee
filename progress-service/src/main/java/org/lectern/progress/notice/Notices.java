package org.lectern.progress.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Where the other features tell the open pages what has changed. It is seen once the transaction that told it has committed. */
@ApplicationScoped
public class Notices {

    /** What happened longer ago is not news: a topic that is read late or again must not flood the pages. */
    private static final Duration NEWS = Duration.ofDays(1);

    /** How long a page may have slept and still be told all it missed. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    NoticeLog log;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    Event<NoticePut> put;

    @Transactional(Transactional.TxType.MANDATORY)
    public void tellLearner(String learner, News news, Instant happened) {
        tell(learner, news, happened);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void tellEverybody(News news, Instant happened) {
        tell(null, news, happened);
    }

    private void tell(String learner, News news, Instant happened) {
        var now = clock.instant();
        if (happened.isAfter(now.minus(NEWS))) {
            log.add(learner, news.word(), written(news), now);
            put.fire(new NoticePut());
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        log.forgetBefore(clock.instant().minus(KEPT));
    }

    private String written(News news) {
        try {
            return json.writeValueAsString(news);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
