package org.lectern.platform.problem;

import java.time.Duration;
import java.util.Map;

/** Status 503: not for the moment, through nobody's fault; says when to come again. */
public abstract non-sealed class Unavailable extends Refusal {

    private final Duration retryAfter;

    protected Unavailable(String type, String title, String detail, Duration retryAfter) {
        super(type, title, detail, Map.of());
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
