package org.lectern.gateway.document;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.function.Supplier;
import org.lectern.gateway.web.Flight;

/** What is known of one course, and until when that is good enough. */
final class Shelf {

    private final String id;
    private final Flight<Lookup<Course>> flight = new Flight<>();
    private volatile Lookup<Course> holds = new Lookup.Away<>();
    private volatile Instant freshUntil = Instant.MIN;

    Shelf(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    Lookup<Course> holds() {
        return holds;
    }

    boolean fresh(Instant now) {
        return now.isBefore(freshUntil);
    }

    void put(Lookup<Course> found, Instant until) {
        holds = found;
        freshUntil = until;
    }

    Future<Lookup<Course>> look(Supplier<Future<Lookup<Course>>> ask) {
        return flight.join(ask);
    }
}
