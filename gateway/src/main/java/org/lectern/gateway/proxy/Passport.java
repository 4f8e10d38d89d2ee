package org.lectern.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/**
 * On whose behalf a request goes to a service.
 *
 * @param authorization the header for the service, null for an anonymous reader
 * @param stamp adds to the answer what the browser must keep from now on
 */
record Passport(String authorization, Consumer<HttpServerRequest> stamp) {

    static final Passport ANONYMOUS = new Passport(null, _ -> {});
}
