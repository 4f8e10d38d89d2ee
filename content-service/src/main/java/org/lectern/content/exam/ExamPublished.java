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
        Instant publishedAt) {}
