package org.lectern.quiz.learner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lectern.platform.security.CurrentUser;

/** Who has been here, by the verified token of the own request; nothing else in this service knows names. */
@ApplicationScoped
public class KnownLearners {

    private static final int PICKED_AT_ONCE = 20;

    /** Who was noted within the hour is not noted again unless the token says something new. */
    private final Cache<String, Learner> noted = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    @Inject
    Learners learners;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public Learner caller() {
        return new Learner(
                user.sub(), user.name(), user.groups().stream().sorted().toList());
    }

    /** Notes the caller. Asked where people come in, never where an answer is saved. */
    public void noteCaller() {
        Learner caller = caller();
        if (!caller.equals(noted.getIfPresent(caller.learner()))) {
            learners.note(caller, clock.instant());
            noted.put(caller.learner(), caller);
        }
    }

    /** At most twenty whose name has this part, by name. */
    public List<Learner> namedLike(String part) {
        return learners.namedLike(part == null ? "" : part.strip(), PICKED_AT_ONCE);
    }

    public Optional<Learner> find(String sub) {
        return learners.find(sub);
    }
}
