package org.lectern.platform.problem;

import java.util.Map;

/** Status 413: more than the service takes at once. */
public abstract non-sealed class TooLarge extends Refusal {

    protected TooLarge(String type, String title, String detail) {
        this(type, title, detail, Map.of());
    }

    protected TooLarge(String type, String title, String detail, Map<String, Object> extensions) {
        super(type, title, detail, extensions);
    }
}
