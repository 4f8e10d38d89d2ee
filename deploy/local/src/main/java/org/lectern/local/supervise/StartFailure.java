package org.lectern.local.supervise;

/** A part did not become ready; the message is for the user. */
final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }
}
