package org.lectern.platform.problem;

import java.util.Map;

/** Status 403: known, and not allowed. */
public abstract non-sealed class Forbidden extends Refusal {

    protected Forbidden(String type, String title, String detail) {
        this(type, title, detail, Map.of());
    }

    protected Forbidden(String type, String title, String detail, Map<String, Object> extensions) {
        super(type, title, detail, extensions);
    }
}
