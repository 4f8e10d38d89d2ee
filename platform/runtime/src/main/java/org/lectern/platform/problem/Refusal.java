package org.lectern.platform.problem;

import java.util.Map;

/**
 * A named reason why something is not done, thrown by the domain and told to the caller as a problem document (RFC 9457). It belongs to one of the
 * families; the family alone decides the status.
 */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, Conflict, Invalid, Forbidden, TooLarge, TooMany, Unavailable {

    private final String type;
    private final String title;
    private final transient Map<String, Object> extensions;

    /**
     * @param type kebab-case name, stable for ever: programs decide by it
     * @param title what this type of refusal is, the same each time
     * @param detail what happened this time and what to do, written for the caller
     * @param extensions further members of the problem document
     */
    protected Refusal(String type, String title, String detail, Map<String, Object> extensions) {
        super(detail, null, false, false);
        this.type = type;
        this.title = title;
        this.extensions = Map.copyOf(extensions);
    }

    public String type() {
        return "urn:lectern:problem:" + type;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return getMessage();
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
