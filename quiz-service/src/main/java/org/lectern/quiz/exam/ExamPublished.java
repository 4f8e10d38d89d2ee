package org.lectern.quiz.exam;

import java.time.Instant;
import java.util.List;

/** {@code quiz.exam.published.v1}: the state of an exam that students may sit. */
record ExamPublished(
        String exam,
        String course,
        long revision,
        String title,
        String form,
        int items,
        int minutes,
        int passMark,
        Integer attempts,
        Instant opensAt,
        Instant closesAt,
        List<ExamChapter> chapters,
        List<String> groups,
        Instant publishedAt) {

    static final String TYPE = "quiz.exam.published.v1";

    static ExamPublished of(Edition edition, long revision) {
        ExamTerms terms = edition.terms();
        return new ExamPublished(
                edition.exam(),
                edition.course(),
                revision,
                terms.title(),
                terms.fixed() ? "fixed" : "drawn",
                terms.blueprint().items(),
                terms.minutes(),
                terms.passMark(),
                terms.attempts(),
                terms.opensAt(),
                terms.closesAt(),
                edition.chapters(),
                terms.groups(),
                edition.publishedAt());
    }
}
