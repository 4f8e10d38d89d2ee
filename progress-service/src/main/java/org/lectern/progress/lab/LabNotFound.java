package org.lectern.progress.lab;

import org.lectern.platform.problem.NotFound;

class LabNotFound extends NotFound {

    LabNotFound(String course, String lab) {
        super("lab-not-found", "No such lab", "The course " + course + " has no lab " + lab + ".");
    }
}
