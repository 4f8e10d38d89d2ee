package org.lectern.quiz.exam;

/**
 * What is shown to the learners of a group in the place of what is shown to all.
 *
 * @param group as the learners' tokens name it
 */
public record GroupReview(String group, ReviewPolicy review) {}
