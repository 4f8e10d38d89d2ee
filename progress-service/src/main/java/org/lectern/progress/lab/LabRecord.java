package org.lectern.progress.lab;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** What other features ask about a learner's labs. */
@ApplicationScoped
public class LabRecord {

    @Inject
    Solutions solutions;

    /** When the learner solved which lab, by the lab's id; labs that the present release lacks too. */
    public Map<String, Instant> solved(String learner, String course) {
        return solutions.of(learner, course).stream().collect(toMap(Solution::lab, Solution::solvedAt));
    }
}
