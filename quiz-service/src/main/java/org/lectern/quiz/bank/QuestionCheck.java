package org.lectern.quiz.bank;

import java.util.List;

/**
 * What is said of a question while it is written.
 *
 * @param yaml as a file of the course would have it
 * @param preview null while it cannot be asked
 */
record QuestionCheck(List<QuestionProblem> problems, String yaml, QuestionPreview preview) {}
