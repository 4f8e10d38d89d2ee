package org.lectern.platform.problem;

import jakarta.ws.rs.HttpMethod;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** Which methods a path has. RFC 9110 wants them in the Allow header of a 405, and Quarkus REST leaves it out. */
final class AllowedMethods {

    private AllowedMethods() {}

    static SortedSet<String> of(ResteasyReactiveRequestContext request) {
        var methods = new TreeSet<String>();
        var resource =
                new RequestMapper<>(request.getDeployment().getClassMappers()).map(request.getPathWithoutPrefix());
        if (resource != null) {
            for (ServerRestHandler handler : resource.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    collect(routing, resource.remaining.isEmpty() ? "/" : resource.remaining, methods);
                }
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private static void collect(ClassRoutingHandler routing, String path, SortedSet<String> methods) {
        routing.getMappers().forEach((method, paths) -> {
            // The key null is of what answers every method.
            if (method != null && paths.map(path) != null) {
                methods.add(method);
            }
        });
    }
}
