package org.lectern.quiz.exam;

import java.util.List;

/**
 * A paper as a student would get it, made for looking at: no attempt, no trace.
 *
 * @param exam null for one that is not stored as it is looked at
 */
record PreviewView(
        String exam,
        String examTitle,
        String course,
        int minutes,
        int passMark,
        int items,
        List<PaperQuestion> questions) {

    static PreviewView of(String exam, String course, ExamTerms terms, Paper paper) {
        return new PreviewView(
                exam, terms.title(), course, terms.minutes(), terms.passMark(), paper.size(), PaperQuestion.of(paper));
    }
}
