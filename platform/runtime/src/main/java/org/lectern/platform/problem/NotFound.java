package org.lectern.platform.problem;

import java.util.Map;

/** Status 404: it is not there, or the caller must not learn that it is. */
public abstract non-sealed class NotFound extends Refusal {

    protected NotFound(String type, String title, String detail) {
        this(type, title, detail, Map.of());
    }

    protected NotFound(String type, String title, String detail, Map<String, Object> extensions) {
        super(type, title, detail, extensions);
    }
}
