package org.lectern.progress.readiness;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.course.Outline;

/**
 * How ready a learner is for the course's exam: a pure function of the answers, the outline and the time.
 *
 * @param chapters those that the exam asks of, in the course's order
 * @param varianceOfMean of the mean that they are shrunken to
 */
record Readiness(List<ChapterEstimate> chapters, int passMark, double varianceOfMean) {

    /** Fewer answers, or from fewer chapters, and a number would be a guess. */
    static final int ENOUGH_ANSWERS = 30;

    static final int ENOUGH_CHAPTERS = 6;

    static Readiness of(Outline outline, Collection<Answer> answers, Instant now) {
        var evidence = Evidence.bySection(answers, now);
        var asked = outline.chapters().stream()
                .filter(chapter -> chapter.examItems() > 0)
                .map(chapter -> new ChapterEstimate.Own(chapter.id(), chapter.examItems(), of(chapter, evidence)))
                .toList();
        int items = asked.stream().mapToInt(ChapterEstimate.Own::items).sum();
        // A release from before pass marks were kept: as most exams have it.
        int passMark = outline.passMark() > 0 ? outline.passMark() : (items * 7 + 9) / 10;
        return new Readiness(ChapterEstimate.of(asked), passMark, ChapterEstimate.varianceOfMean(asked));
    }

    private static Evidence of(Outline.Chapter chapter, Map<String, Evidence> bySection) {
        return chapter.sections().stream()
                .map(section -> bySection.getOrDefault(section.id(), Evidence.NONE))
                .reduce(Evidence.NONE, Evidence::plus);
    }

    int answers() {
        return chapters.stream().mapToInt(ChapterEstimate::answers).sum();
    }

    int chaptersAnswered() {
        return (int) chapters.stream().filter(chapter -> chapter.answers() > 0).count();
    }

    int items() {
        return chapters.stream().mapToInt(ChapterEstimate::items).sum();
    }

    /** A course of fewer chapters needs all of them. */
    int chaptersNeeded() {
        return Math.min(ENOUGH_CHAPTERS, chapters.size());
    }

    /** Empty: not enough answers for a number. */
    Optional<Chance> chance() {
        return !chapters.isEmpty() && answers() >= ENOUGH_ANSWERS && chaptersAnswered() >= chaptersNeeded()
                ? Optional.of(Chance.of(chapters, passMark, varianceOfMean))
                : Optional.empty();
    }

    /** The chance if the estimates were other ones. */
    Chance with(UnaryOperator<ChapterEstimate> other) {
        return Chance.of(chapters.stream().map(other).toList(), passMark, varianceOfMean);
    }

    Optional<ChapterEstimate> chapter(String id) {
        return chapters.stream().filter(chapter -> chapter.chapter().equals(id)).findFirst();
    }
}
