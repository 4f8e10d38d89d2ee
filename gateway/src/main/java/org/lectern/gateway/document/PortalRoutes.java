package org.lectern.gateway.document;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.gateway.web.Problem;
import org.lectern.gateway.web.Routes;

/** Everything that is no API: the portal's files, its documents, and its index for every address that the portal itself routes. */
@ApplicationScoped
class PortalRoutes {

    private static final Pattern COURSE =
            Pattern.compile("/courses/([a-z0-9][a-z0-9.-]{1,63})(?:/([a-z0-9][a-z0-9.-]{0,63}))?/?");
    private static final Pattern PAGES = Pattern.compile(
            "/(?:(?:courses|search|today|practice|exams|attempts|progress|teach|admin|verify|licences|accessibility|keyboard)(?:/.*)?)?");

    private static final Set<String> LANDING = Set.of("/", "/courses");

    private final Portal portal;
    private final LessonDocuments documents;

    PortalRoutes(Portal portal, LessonDocuments documents) {
        this.portal = portal;
        this.documents = documents;
    }

    void register(@Observes Router router) {
        // Without a built portal, in development, Quinoa's server answers.
        portal.indexPage()
                .ifPresent(index -> router.route().order(Routes.PAGES).handler(context -> answer(context, index)));
    }

    private void answer(RoutingContext context, Page index) {
        var method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            Problem.METHOD_NOT_ALLOWED.answer(context);
            return;
        }
        var path = context.normalizedPath();
        var course = COURSE.matcher(path);
        if (course.matches()) {
            documents.find(course.group(1), course.group(2)).onSuccess(found -> {
                switch (found) {
                    case Lookup.Found<Page>(Page page) -> page.answer(context, 200);
                    case Lookup.Missing<Page> _ -> index.answer(context, 404);
                    case Lookup.Away<Page> _ -> index.answer(context, 200);
                }
            });
            return;
        }
        if (LANDING.contains(path)) {
            portal.landingPage().orElse(index).answer(context, 200);
            return;
        }
        portal.file(path)
                .ifPresentOrElse(file -> file.answer(context, 200), () -> indexOrNothing(context, path, index));
    }

    /** The portal shows its own page for an address that is none; a missing picture or script is no page. */
    private static void indexOrNothing(RoutingContext context, String path, Page index) {
        if (PAGES.matcher(path).matches()) {
            index.answer(context, 200);
        } else if (takesHtml(context)) {
            index.answer(context, 404);
        } else {
            Problem.NOT_FOUND.answer(context);
        }
    }

    private static boolean takesHtml(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }
}
