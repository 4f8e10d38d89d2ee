package org.lectern.quiz.question;

import org.lectern.platform.problem.NotFound;

class PackageNotKept extends NotFound {

    PackageNotKept(String hash) {
        super(
                "package-not-kept",
                "The files are not here",
                "The files of the package " + hash + " were not kept. Import the course's folder once more.");
    }
}
