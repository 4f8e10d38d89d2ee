package org.lectern.progress.attempt;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What an attempt earned in one chapter.
 *
 * @param number of the chapter when the exam was published
 */
public record ChapterPoints(String chapter, int number, String title, BigDecimal points, BigDecimal maxPoints) {

    public ChapterPoints {
        requireNonNull(chapter, "chapter");
        requireNonNull(title, "title");
        requireNonNull(points, "points");
        requireNonNull(maxPoints, "maxPoints");
    }
}
