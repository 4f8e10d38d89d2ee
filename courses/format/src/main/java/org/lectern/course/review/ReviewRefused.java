package org.lectern.course.review;

/** What the command was given cannot be used; the message is for whoever typed it. */
final class ReviewRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReviewRefused(String message) {
        super(message);
    }
}
