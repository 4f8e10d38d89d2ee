package org.lectern.progress.lesson;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What other features ask about a learner's reading. */
@ApplicationScoped
public class ReadingRecord {

    @Inject
    Completions completions;

    @Inject
    Places places;

    /** When the learner completed which section, by the section's id; sections that the present release lacks too. */
    public Map<String, Instant> completed(String learner, String course) {
        return completions.of(learner, course).stream().collect(toMap(Completion::section, Completion::completedAt));
    }

    public Optional<LastPlace> place(String learner, String course) {
        return places.findByIdOptional(new Place.Key(learner, course)).map(Place::last);
    }
}
