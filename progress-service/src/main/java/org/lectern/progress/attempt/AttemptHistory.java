package org.lectern.progress.attempt;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What other features ask about attempts. */
@ApplicationScoped
public class AttemptHistory {

    private static final int PAGE = 20;

    /** As the database orders them; {@code UUID.compareTo} compares signed. */
    private static final Comparator<UUID> NEWEST_FIRST =
            comparing(UUID::toString).reversed();

    @Inject
    AttemptFacts facts;

    /** @param before only attempts older than this one; null: the newest there are */
    public AttemptPage newest(String learner, String course, UUID before) {
        var told = facts.newest(learner, course, before, PAGE + 1);
        var ids = told.stream()
                .map(AttemptFact::attempt)
                .distinct()
                .sorted(NEWEST_FIRST)
                .toList();
        if (ids.size() <= PAGE) {
            return new AttemptPage(SatAttempt.of(told), null);
        }
        var shown = ids.subList(0, PAGE);
        return new AttemptPage(
                SatAttempt.of(told.stream()
                        .filter(fact -> shown.contains(fact.attempt()))
                        .toList()),
                shown.getLast());
    }

    /** How often each of these learners was told of a result, whole or in parts; who was told of none is missing. */
    public Map<String, Integer> resultCounts(Collection<String> learners, String course) {
        return facts.resultCounts(learners, course);
    }

    /** By learner, newest first; a learner without an attempt is missing. */
    public Map<String, List<SatAttempt>> of(Collection<String> learners, String course) {
        return facts.of(learners, course).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> SatAttempt.of(entry.getValue())));
    }

    /** The single answers of the attempts whose results the learner may see, by learner, in the order in which they were told. */
    public Map<String, List<GradedAnswer>> answers(Collection<String> learners, String course) {
        return facts.answers(learners, course);
    }

    /** When attempts were submitted. */
    public List<Instant> submissions(String learner, String course) {
        return facts.submissions(learner, course);
    }
}
