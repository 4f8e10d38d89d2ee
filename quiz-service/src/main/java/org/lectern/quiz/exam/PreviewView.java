package org.lectern.quiz.exam;

import java.util.List;

/** A paper as a student would get it, made for looking at: no attempt, no trace. */
record PreviewView(
        String exam,
        String examTitle,
        String course,
        int minutes,
        int passMark,
        int items,
        List<PaperQuestion> questions) {}
