package org.lectern.gateway.proxy;

import java.net.URI;
import java.time.Instant;

/** One process of a service. */
final class Replica {

    private final URI address;
    private final boolean tls;
    private final int port;
    private volatile Instant downUntil = Instant.MIN;

    Replica(URI address) {
        this.address = address;
        this.tls = "https".equals(address.getScheme());
        this.port = address.getPort() > 0 ? address.getPort() : tls ? 443 : 80;
    }

    URI address() {
        return address;
    }

    String host() {
        return address.getHost();
    }

    int port() {
        return port;
    }

    boolean tls() {
        return tls;
    }

    boolean seemsUp(Instant now) {
        return !now.isBefore(downUntil);
    }

    void down(Instant until) {
        downUntil = until;
    }
}
