package org.lectern.quiz.accommodation;

import org.lectern.platform.problem.Invalid;

class InvalidAccommodation extends Invalid {

    private InvalidAccommodation(String detail) {
        super("invalid-accommodation", "The accommodation does not fit", detail);
    }

    static InvalidAccommodation empty() {
        return new InvalidAccommodation("Give extra time, a later end or extra attempts.");
    }

    static InvalidAccommodation noEndToMove() {
        return new InvalidAccommodation("The exam has no end, so nobody needs a later one.");
    }

    static InvalidAccommodation endIsNotLater() {
        return new InvalidAccommodation("The later end must be after the end of the exam.");
    }

    static InvalidAccommodation noLimitOfAttempts() {
        return new InvalidAccommodation("Everybody may sit this exam as often as they like.");
    }

    static InvalidAccommodation unknownLearner() {
        return new InvalidAccommodation(
                "This person has not been here yet. They are known after they have logged in once.");
    }
}
