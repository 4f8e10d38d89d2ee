package org.lectern.platform.problem;

import java.util.Map;

/** Status 409: right in itself, but not in the present state. */
public abstract non-sealed class Conflict extends Refusal {

    protected Conflict(String type, String title, String detail) {
        this(type, title, detail, Map.of());
    }

    protected Conflict(String type, String title, String detail, Map<String, Object> extensions) {
        super(type, title, detail, extensions);
    }
}
