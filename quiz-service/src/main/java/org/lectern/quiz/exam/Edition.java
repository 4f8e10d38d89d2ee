package org.lectern.quiz.exam;

import java.time.Instant;
import java.util.List;

/** One publication of an exam: its terms and its chapters as they were then. It never changes; attempts refer to it. */
public record Edition(
        String exam, int number, String course, ExamTerms terms, List<ExamChapter> chapters, Instant publishedAt) {

    public Edition {
        chapters = List.copyOf(chapters);
    }

    public ExamWindow window() {
        return new ExamWindow(terms.opensAt(), terms.closesAt());
    }
}
