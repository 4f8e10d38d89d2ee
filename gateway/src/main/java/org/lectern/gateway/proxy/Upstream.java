package org.lectern.gateway.proxy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A service: its replicas take turns. */
final class Upstream {

    private final List<Replica> replicas;
    private final Duration passOver;
    private final Clock clock;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(List<Replica> replicas, Duration passOver, Clock clock) {
        this.replicas = List.copyOf(replicas);
        this.passOver = passOver;
        this.clock = clock;
    }

    List<Replica> replicas() {
        return replicas;
    }

    /** Every replica once, in the order in which a request tries them: the next in turn first, those that were down a moment ago last. */
    List<Replica> inTurn() {
        if (replicas.size() == 1) {
            return replicas;
        }
        var now = clock.instant();
        int first = Math.floorMod(turn.getAndIncrement(), replicas.size());
        var up = new ArrayList<Replica>(replicas.size());
        var down = new ArrayList<Replica>(0);
        for (int i = 0; i < replicas.size(); i++) {
            var replica = replicas.get((first + i) % replicas.size());
            (replica.seemsUp(now) ? up : down).add(replica);
        }
        up.addAll(down);
        return up;
    }

    void refused(Replica replica) {
        replica.down(clock.instant().plus(passOver));
    }
}
