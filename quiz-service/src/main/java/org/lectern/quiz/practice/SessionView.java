package org.lectern.quiz.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.quiz.exam.PaperQuestion;

/**
 * A practice session as its learner sees it.
 *
 * @param questions all, without what tells the answer
 * @param feedback of the answered ones alone
 */
record SessionView(
        UUID session, String course, Instant startedAt, List<PaperQuestion> questions, List<FeedbackView> feedback) {}
