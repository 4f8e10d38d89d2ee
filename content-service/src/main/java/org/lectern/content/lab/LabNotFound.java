package org.lectern.content.lab;

import org.lectern.platform.problem.NotFound;

class LabNotFound extends NotFound {

    LabNotFound(String course, String lab) {
        super("lab-not-found", "No such lab", "The course %s has no lab %s.".formatted(course, lab));
    }
}
