package org.lectern.gateway.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.lectern.gateway.proxy.ServiceReader;

/** The rendered documents of the courses: a lesson of a release is fetched and rendered once. */
@ApplicationScoped
class LessonDocuments {

    private static final Logger LOG = Logger.getLogger(LessonDocuments.class);

    private final Courses courses;
    private final ServiceReader content;
    private final DocumentView view;
    private final Cache<Key, Future<Lookup<Page>>> rendered;

    /** @param section null for the course's own page */
    private record Key(String course, String version, String section) {}

    LessonDocuments(Courses courses, ServiceReader content, DocumentView view, DocumentConfig config) {
        this.courses = courses;
        this.content = content;
        this.view = view;
        this.rendered = Caffeine.newBuilder().maximumSize(config.cached()).build();
    }

    /**
     * The document of a course, or of one of its sections.
     *
     * @param section an id or a number, or null
     */
    Future<Lookup<Page>> find(String course, String section) {
        return courses.find(course)
                .compose(lookup -> switch (lookup) {
                    case Lookup.Missing<Course> _ -> Future.succeededFuture(new Lookup.Missing<>());
                    case Lookup.Away<Course> _ -> Future.succeededFuture(new Lookup.Away<>());
                    case Lookup.Found<Course>(Course found) -> document(found, section);
                })
                .otherwise(failure -> {
                    LOG.errorf(failure, "The document of %s %s could not be made", course, section);
                    return new Lookup.Away<>();
                });
    }

    private Future<Lookup<Page>> document(Course course, String name) {
        if (name == null) {
            return once(new Key(course.id(), course.version(), null), () -> page(view.course(course)));
        }
        return course.section(name)
                .map(section ->
                        once(new Key(course.id(), course.version(), section.id()), () -> lesson(course, section)))
                .orElseGet(() -> Future.succeededFuture(new Lookup.Missing<>()));
    }

    /** One rendering at a time of each; what failed is tried again. */
    private Future<Lookup<Page>> once(Key key, Supplier<Future<Lookup<Page>>> render) {
        var page = rendered.asMap().computeIfAbsent(key, _ -> render.get());
        page.onComplete(result -> {
            if (!(result.result() instanceof Lookup.Found)) {
                rendered.asMap().remove(key, page);
            }
        });
        return page;
    }

    private Future<Lookup<Page>> lesson(Course course, Course.Section section) {
        if (!section.written()) {
            return page(view.unwritten(course, section));
        }
        var uri =
                "/api/content/courses/%s/releases/%s/lessons/%s".formatted(course.id(), course.release(), section.id());
        return content.get("content", uri, null)
                .compose(answer -> answer.status() == 200
                        ? page(view.lesson(course, section, answer.body().toJsonObject()))
                        : Future.succeededFuture(new Lookup.Away<Page>()))
                .otherwise(_ -> new Lookup.Away<>());
    }

    private static Future<Lookup<Page>> page(String html) {
        return Future.succeededFuture(new Lookup.Found<>(Page.html(html)));
    }
}
