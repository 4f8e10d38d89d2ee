package org.lectern.platform.problem;

import java.util.Map;

/** Status 422: understood, and against a rule. */
public abstract non-sealed class Invalid extends Refusal {

    protected Invalid(String type, String title, String detail) {
        this(type, title, detail, Map.of());
    }

    protected Invalid(String type, String title, String detail, Map<String, Object> extensions) {
        super(type, title, detail, extensions);
    }
}
