package org.lectern.quiz.accommodation;

import org.lectern.platform.problem.NotFound;

class AccommodationNotFound extends NotFound {

    AccommodationNotFound(String exam, String learner) {
        super(
                "accommodation-not-found",
                "No such accommodation",
                "Learner " + learner + " has no accommodation at the exam " + exam + ".");
    }
}
