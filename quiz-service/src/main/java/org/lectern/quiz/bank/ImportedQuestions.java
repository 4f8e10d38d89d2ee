package org.lectern.quiz.bank;

import java.util.List;

/**
 * What files of questions bring.
 *
 * @param added ids the bank has not
 * @param same how many the bank has to the letter
 * @param refused ids of those with errors
 * @param kept false after a dry run
 */
record ImportedQuestions(
        List<String> added,
        List<ChangedQuestion> changed,
        int same,
        List<String> refused,
        boolean kept,
        List<QuestionProblem> problems) {

    /** @param fields in which it differs from the bank's newest version */
    record ChangedQuestion(String id, List<String> fields) {}
}
