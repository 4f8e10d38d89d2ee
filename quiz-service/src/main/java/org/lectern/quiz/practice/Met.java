package org.lectern.quiz.practice;

import java.time.Instant;
import java.util.Map;

/** What a learner has met in practice of a course, by question id. */
record Met(Map<String, Meeting> meetings) {

    /** @param missed whether it did not earn every point then */
    record Meeting(Instant at, boolean missed) {}

    Met {
        meetings = Map.copyOf(meetings);
    }

    boolean has(String question) {
        return meetings.containsKey(question);
    }

    boolean missed(String question) {
        return has(question) && meetings.get(question).missed();
    }

    /** When it was last met; before all times when never. */
    Instant lastSeen(String question) {
        return has(question) ? meetings.get(question).at() : Instant.MIN;
    }
}
