package org.lectern.gateway.web;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** At most one of something under way: who comes meanwhile waits for the same. */
public final class Flight<T> {

    private Future<T> underWay;

    public synchronized Future<T> join(Supplier<Future<T>> start) {
        if (underWay == null || underWay.isComplete()) {
            underWay = start.get();
        }
        return underWay;
    }
}
