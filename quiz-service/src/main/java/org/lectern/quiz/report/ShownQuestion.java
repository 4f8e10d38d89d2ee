package org.lectern.quiz.report;

/**
 * A question as a learner was shown it.
 *
 * @param where practice or attempt
 */
record ShownQuestion(String course, String question, int version, String where) {}
