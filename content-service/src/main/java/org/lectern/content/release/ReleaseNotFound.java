package org.lectern.content.release;

import org.lectern.platform.problem.NotFound;

class ReleaseNotFound extends NotFound {

    ReleaseNotFound(String course, String hash) {
        super("release-not-found", "No such release", "The course %s has no release %s.".formatted(course, hash));
    }
}
