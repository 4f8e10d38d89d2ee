package org.lectern.quiz.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lectern.quiz.practice.PractisedQuestions;
import org.lectern.quiz.result.ReviewedQuestions;

/** Which question a learner means: only one that the learner may see at this moment. */
@ApplicationScoped
class FindShown {

    @Inject
    PractisedQuestions practised;

    @Inject
    ReviewedQuestions reviewed;

    Optional<ShownQuestion> inPractice(UUID session, int position, String learner) {
        return practised
                .shown(session, position, learner)
                .map(found -> new ShownQuestion(found.course(), found.question(), found.version(), "practice"));
    }

    /** In the review of a submitted attempt, as far as its policy shows questions now. */
    Optional<ShownQuestion> inAttempt(UUID attempt, int position, String learner) {
        return reviewed.shown(attempt, position, learner)
                .map(found -> new ShownQuestion(found.course(), found.question(), found.version(), "attempt"));
    }
}
