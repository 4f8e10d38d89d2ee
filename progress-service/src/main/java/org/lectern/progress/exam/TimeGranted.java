package org.lectern.progress.exam;

import java.util.UUID;

/**
 * {@code quiz.time.granted.v1}, what a notice needs of it.
 *
 * @param attempt null where none was running
 */
record TimeGranted(String exam, String course, String learner, String kind, UUID attempt) {

    static final String TYPE = "quiz.time.granted.v1";
}
