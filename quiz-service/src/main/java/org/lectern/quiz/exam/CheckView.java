package org.lectern.quiz.exam;

import java.util.List;

/** An exam that is still being written, held against the bank; nothing of it is stored. */
record CheckView(int items, List<ExamView.Available> serve, boolean publishable, List<String> obstacles) {

    static CheckView of(ExamTerms terms, Readiness readiness) {
        return new CheckView(
                terms.blueprint().items(),
                ExamView.available(readiness.serve()),
                readiness.publishable(),
                readiness.obstacles());
    }
}
