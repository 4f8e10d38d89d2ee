package org.lectern.progress.classroom;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lectern.progress.answer.LearnerAnswers;
import org.lectern.progress.course.KnownCourse;

/**
 * What the answers of many students say. It is folded again when a fact has come, when the course has another release, and after an hour, since levels and
 * chances change with time alone; in between it is remembered by this process.
 */
@ApplicationScoped
class FoldedAnswers {

    private record Key(String course, String release, String learner, int facts) {}

    /** About 10 kB each. */
    private final Cache<Key, Answered> folded = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    @Inject
    LearnerAnswers answers;

    /** By learner, for each of these. */
    Map<String, Answered> of(KnownCourse course, Collection<String> learners, Instant now) {
        // Counted first: a fact that comes meanwhile is counted the next time and folded again.
        var facts = answers.facts(learners, course.course());
        var known = new HashMap<String, Answered>();
        for (var learner : learners) {
            var remembered = folded.getIfPresent(key(course, learner, facts));
            if (remembered != null) {
                known.put(learner, remembered);
            }
        }
        var missing =
                learners.stream().filter(learner -> !known.containsKey(learner)).toList();
        if (!missing.isEmpty()) {
            answers.of(missing, course.course()).forEach((learner, given) -> {
                var answered = Answered.of(course.outline(), given, now);
                folded.put(key(course, learner, facts), answered);
                known.put(learner, answered);
            });
        }
        return known;
    }

    private static Key key(KnownCourse course, String learner, Map<String, Integer> facts) {
        return new Key(course.course(), course.release(), learner, facts.get(learner));
    }
}
