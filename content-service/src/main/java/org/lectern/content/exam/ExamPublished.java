package org.lectern.content.exam;

import java.time.Instant;
import java.util.List;

/** What content reads of {@code quiz.exam.published.v1}. */
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
        List<ExamView.ExamChapter> chapters,
        List<String> groups,
        Instant publishedAt) {

    /** The course's page is everybody's: an exam for some groups is not on it. */
    boolean isForEverybody() {
        return groups == null || groups.isEmpty();
    }
}
