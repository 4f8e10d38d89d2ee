package org.lectern.platform.inbox;

/** The event itself is bad: no later try can read it. */
public final class Undecodable extends RuntimeException {

    public Undecodable(String message, Throwable cause) {
        super(message, cause);
    }
}
