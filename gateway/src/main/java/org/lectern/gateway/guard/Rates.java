package org.lectern.gateway.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Token buckets: a burst at once, then so many a second. */
@ApplicationScoped
public class Rates {

    private static final double MILLIS = 1000;

    private final RateConfig config;
    private final Clock clock;
    private final Cache<Object, Bucket> writes;
    private final Cache<Object, Bucket> logins;

    /** @param allowed what the last one to ask was told */
    private record Bucket(double left, long at, boolean allowed) {}

    Rates(RateConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.writes = buckets();
        this.logins = buckets();
    }

    private Cache<Object, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterAccess(Duration.ofMinutes(5))
                .build();
    }

    /** @param writer a session, or the address of a caller without one */
    public boolean allowsWrite(Object writer) {
        return take(writes, writer, config.writesPerSecond(), config.writesBurst());
    }

    public boolean allowsLogin(String address) {
        return take(logins, address, config.loginsPerSecond(), config.loginsBurst());
    }

    private boolean take(Cache<Object, Bucket> buckets, Object caller, double perSecond, double burst) {
        long now = clock.millis();
        var bucket = buckets.asMap().compute(caller, (_, old) -> {
            double left = old == null ? burst : Math.min(burst, old.left() + (now - old.at()) * perSecond / MILLIS);
            return left < 1 ? new Bucket(left, now, false) : new Bucket(left - 1, now, true);
        });
        return bucket.allowed();
    }
}
