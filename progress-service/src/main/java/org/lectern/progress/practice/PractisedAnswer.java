package org.lectern.progress.practice;

import java.time.Instant;
import java.util.UUID;

/**
 * One answer in study mode.
 *
 * @param event that told it
 * @param objective null: the question has none
 * @param difficulty from 1 to 5
 * @param right whether it earned every point
 * @param sure as the learner said before the key was shown
 */
public record PractisedAnswer(
        UUID event,
        UUID session,
        String section,
        String objective,
        String question,
        int difficulty,
        boolean right,
        boolean sure,
        Instant at) {}
