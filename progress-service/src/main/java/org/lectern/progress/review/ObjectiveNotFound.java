package org.lectern.progress.review;

import org.lectern.platform.problem.NotFound;

class ObjectiveNotFound extends NotFound {

    ObjectiveNotFound(String course, String objective) {
        super(
                "objective-not-found",
                "No such objective",
                "The course " + course + " has no objective " + objective + ".");
    }
}
