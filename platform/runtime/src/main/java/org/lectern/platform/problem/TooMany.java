package org.lectern.platform.problem;

import java.time.Duration;
import java.util.Map;

/** Status 429: more often than the service allows; says when to come again. */
public abstract non-sealed class TooMany extends Refusal {

    private final Duration retryAfter;

    protected TooMany(String type, String title, String detail, Duration retryAfter) {
        super(type, title, detail, Map.of());
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
