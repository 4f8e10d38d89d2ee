package org.lectern.gateway.document;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.lectern.gateway.proxy.ServiceReader;

/** The courses at content-service, asked for at most every few seconds and kept while it is away. */
@ApplicationScoped
class Courses {

    private final LoadingCache<String, Shelf> shelves;
    private final DocumentConfig config;
    private final ServiceReader content;
    private final Clock clock;

    Courses(DocumentConfig config, ServiceReader content, Clock clock) {
        this.config = config;
        this.content = content;
        this.clock = clock;
        this.shelves = Caffeine.newBuilder().maximumSize(config.courses()).build(Shelf::new);
    }

    /** @param id matches an id's characters: it becomes part of an address */
    Future<Lookup<Course>> find(String id) {
        var shelf = shelves.get(id);
        return shelf.fresh(clock.instant()) ? Future.succeededFuture(shelf.holds()) : shelf.look(() -> renew(shelf));
    }

    /** Who found the shelf stale may come when it has just been filled. */
    private Future<Lookup<Course>> renew(Shelf shelf) {
        if (shelf.fresh(clock.instant())) {
            return Future.succeededFuture(shelf.holds());
        }
        return ask(shelf).map(found -> {
            shelf.put(found, clock.instant().plus(config.lookAgainAfter()));
            return found;
        });
    }

    private Future<Lookup<Course>> ask(Shelf shelf) {
        var known = shelf.holds() instanceof Lookup.Found(Course course) ? course.version() : null;
        return content.get("content", "/api/content/courses/" + shelf.id(), known)
                .map(answer -> switch (answer.status()) {
                    case 200 -> read(answer);
                    case 404, 410 -> new Lookup.Missing<Course>();
                    // 304 and every failure of the service: what we have is the best there is.
                    default -> shelf.holds();
                })
                .otherwise(_ -> shelf.holds());
    }

    private static Lookup<Course> read(ServiceReader.Answer answer) {
        var view = answer.body().toJsonObject();
        return new Lookup.Found<>(new Course(view, answer.etag() == null ? view.getString("release") : answer.etag()));
    }
}
