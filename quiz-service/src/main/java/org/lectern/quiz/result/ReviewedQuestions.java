package org.lectern.quiz.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lectern.quiz.exam.ReviewPolicy.Shown;

/** Questions of submitted attempts that their learners may look at now. */
@ApplicationScoped
public class ReviewedQuestions {

    /** A question of an attempt, in the version that was asked. */
    public record AskedInAttempt(String course, String question, int version) {}

    @Inject
    Results results;

    @Inject
    ReviewAttempt reviews;

    /** Empty for another learner's attempt, and as long as the review policy shows no questions. */
    public Optional<AskedInAttempt> shown(UUID attempt, int position, String learner) {
        return results.findByIdOptional(attempt)
                .filter(result -> result.learner().equals(learner) && showsQuestions(reviews.shownNow(result)))
                .flatMap(result -> result.items().stream()
                        .filter(item -> item.position() == position)
                        .findFirst()
                        .map(item -> new AskedInAttempt(result.course(), item.question(), item.version())));
    }

    private static boolean showsQuestions(Shown shown) {
        return shown.answers() || shown.key() || shown.explanation();
    }
}
