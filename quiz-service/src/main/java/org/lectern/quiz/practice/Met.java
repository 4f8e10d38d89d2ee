package org.lectern.quiz.practice;

import java.time.Instant;
import java.util.Map;

/** What a learner has met of a course, in practice and in exams, by question id. */
record Met(Map<String, Meeting> meetings) {

    /** @param missed whether it did not earn every point then */
    record Meeting(Instant at, boolean missed) {

        /** The last time is what counts. */
        Meeting later(Meeting other) {
            return other.at().isAfter(at) ? other : this;
        }
    }

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
