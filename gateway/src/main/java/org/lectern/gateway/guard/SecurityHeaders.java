package org.lectern.gateway.guard;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.gateway.oidc.OidcConfig;
import org.lectern.gateway.web.PublicAddress;
import org.lectern.gateway.web.Routes;

/** What every answer tells the browser to refuse. */
@ApplicationScoped
class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none';"
                    + " form-action 'self' ";

    /** The scripts of the labs' worker: it compiles Python, and what learners write in it reaches nothing and nobody. */
    private static final String LAB = "/assets/lab/";

    private static final CharSequence POLICY_NAME = createOptimized("content-security-policy");
    private static final CharSequence LAB_POLICY =
            createOptimized("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"
                    + " connect-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

    private final Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();

    SecurityHeaders(OidcConfig keycloak, PublicAddress address) {
        headers.put(POLICY_NAME, createOptimized(POLICY + keycloak.origin()));
        put("x-content-type-options", "nosniff");
        put("referrer-policy", "same-origin");
        put("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        put("cross-origin-opener-policy", "same-origin");
        put("cross-origin-resource-policy", "same-origin");
        if (address.secure()) {
            put("strict-transport-security", "max-age=31536000; includeSubDomains");
        }
    }

    void register(@Observes Router router) {
        router.route().order(Routes.HEADERS).handler(this::add);
    }

    private void add(RoutingContext context) {
        addTo(context.response().headers());
        if (context.normalizedPath().startsWith(LAB)) {
            context.response().putHeader(POLICY_NAME, LAB_POLICY);
        }
        context.next();
    }

    private void addTo(MultiMap response) {
        headers.forEach(response::set);
    }

    private void put(String name, String value) {
        headers.put(createOptimized(name), createOptimized(value));
    }
}
