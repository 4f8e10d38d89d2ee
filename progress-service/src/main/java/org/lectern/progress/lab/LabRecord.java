package org.lectern.progress.lab;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.lectern.progress.storage.LearnerRows;

/** What other features ask about a learner's labs. */
@ApplicationScoped
public class LabRecord {

    @Inject
    Solutions solutions;

    @Inject
    LearnerRows rows;

    /** When the learner solved which lab, by the lab's id; labs that the present release lacks too. */
    public Map<String, Instant> solved(String learner, String course) {
        return solutions.of(learner, course).stream().collect(toMap(Solution::lab, Solution::solvedAt));
    }

    /** When each of these learners solved a lab last; a learner who solved none is missing. */
    public Map<String, Instant> lastSolved(Collection<String> learners, String course) {
        return rows.one(
                "select learner, max(solved_at) as at from solution where learner = any (?) and course = ? group by learner",
                learners,
                course,
                row -> LearnerRows.instant(row, "at"));
    }
}
