package org.lectern.progress.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;

/** What other features ask about reviews. */
@ApplicationScoped
public class Reviews {

    @Inject
    ReviewService reviews;

    /** How many cards are due. */
    public int due(String learner, String course, ZoneId zone) {
        return reviews.view(learner, course, zone).due().size();
    }
}
