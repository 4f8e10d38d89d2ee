package org.lectern.quiz.result;

import java.math.BigDecimal;
import java.util.List;
import org.lectern.quiz.exam.ExamChapter;
import org.lectern.quiz.question.Points;

/** What a paper earned in one chapter, with the chapter's number and title of the exam's publication. */
record ChapterScore(String chapter, int number, String title, BigDecimal points, int maxPoints) {

    static List<ChapterScore> of(List<ExamChapter> chapters, List<GradedItem> items) {
        return chapters.stream().map(chapter -> of(chapter, items)).toList();
    }

    private static ChapterScore of(ExamChapter chapter, List<GradedItem> items) {
        List<GradedItem> mine = items.stream()
                .filter(item -> item.chapter().equals(chapter.chapter()))
                .toList();
        return new ChapterScore(
                chapter.chapter(),
                chapter.number(),
                chapter.title(),
                Points.sum(mine.stream().map(GradedItem::points)),
                mine.stream().mapToInt(GradedItem::maxPoints).sum());
    }
}
