package org.lectern.content.exam;

import java.time.Instant;
import java.util.List;

/**
 * A mock exam that students may sit within its window.
 *
 * @param form fixed or drawn
 * @param attempts null: as many as one likes
 * @param opensAt null: at once
 * @param closesAt null: never
 */
record ExamView(
        String exam,
        String title,
        String form,
        int items,
        int minutes,
        int passMark,
        Integer attempts,
        Instant opensAt,
        Instant closesAt,
        Instant publishedAt,
        List<ExamChapter> chapters) {

    /** A chapter as it was called at publication, with its number of items. */
    record ExamChapter(String chapter, int number, String title, int items) {}

    static ExamView of(ExamPublished published) {
        return new ExamView(
                published.exam(),
                published.title(),
                published.form(),
                published.items(),
                published.minutes(),
                published.passMark(),
                published.attempts(),
                published.opensAt(),
                published.closesAt(),
                published.publishedAt(),
                published.chapters());
    }
}
