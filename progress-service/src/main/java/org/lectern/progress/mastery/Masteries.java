package org.lectern.progress.mastery;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.answer.LearnerAnswers;

/** What other features ask about mastery. */
@ApplicationScoped
public class Masteries {

    @Inject
    LearnerAnswers answers;

    @Inject
    Clock clock;

    /** How the learner stands now, by the section's id; a section without an answer is missing. */
    public Map<String, SectionLevelNow> of(String learner, String course) {
        return of(answers.of(learner, course), clock.instant());
    }

    public static Map<String, SectionLevelNow> of(Collection<Answer> answers, Instant now) {
        return MasteryFold.of(answers).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> now(entry.getValue(), now)));
    }

    private static SectionLevelNow now(SectionMastery mastery, Instant now) {
        var standing = mastery.at(now);
        return new SectionLevelNow(
                standing.level(), standing.slipping(), mastery.window().size() - (int) mastery.right());
    }
}
