package org.lectern.progress.lesson;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.lectern.progress.storage.LearnerRows;

/** What other features ask about a learner's reading. */
@ApplicationScoped
public class ReadingRecord {

    @Inject
    Completions completions;

    @Inject
    Places places;

    @Inject
    LearnerRows rows;

    /** When the learner completed which section, by the section's id; sections that the present release lacks too. */
    public Map<String, Instant> completed(String learner, String course) {
        return completions.of(learner, course).stream().collect(toMap(Completion::section, Completion::completedAt));
    }

    /** The same for each of these learners; a learner who completed none is missing. */
    public Map<String, Map<String, Instant>> completed(Collection<String> learners, String course) {
        var read = rows.of(
                "select learner, section, completed_at from completion where learner = any (?) and course = ?",
                learners,
                course,
                row -> Map.entry(row.getString("section"), LearnerRows.instant(row, "completed_at")));
        return read.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        learner -> learner.getValue().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** When each of these learners was last at a place in the guide. */
    public Map<String, Instant> placedAt(Collection<String> learners, String course) {
        return rows.one(
                "select learner, at from place where learner = any (?) and course = ?",
                learners,
                course,
                row -> LearnerRows.instant(row, "at"));
    }

    public Optional<LastPlace> place(String learner, String course) {
        return places.findByIdOptional(new Place.Key(learner, course)).map(Place::last);
    }
}
