package org.lectern.quiz.practice;

import java.time.Instant;
import org.lectern.quiz.result.ReviewView;

/**
 * What is said of an answer at once.
 *
 * @param right whether it earned every point
 * @param review the question with its key, the reason of every option and the explanation
 */
record FeedbackView(int position, String certainty, Instant answeredAt, boolean right, ReviewView.Question review) {}
