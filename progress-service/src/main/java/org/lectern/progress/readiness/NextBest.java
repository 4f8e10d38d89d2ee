package org.lectern.progress.readiness;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.progress.course.Outline;
import org.lectern.progress.course.Outline.Lab;
import org.lectern.progress.course.Outline.Section;
import org.lectern.progress.mastery.Level;
import org.lectern.progress.mastery.SectionLevelNow;
import org.lectern.progress.readiness.ReadinessView.Kind;
import org.lectern.progress.readiness.ReadinessView.LabOfStep;
import org.lectern.progress.readiness.ReadinessView.NextStep;
import org.lectern.progress.readiness.ReadinessView.SectionOfStep;

/**
 * What to do with the next 25 minutes, ordered by the points of the exam that it is expected to bring. The one assumption: a session in a section takes
 * a tenth of what is still wrong in its chapter. So a chapter counts by its questions in the exam and by what is missing of it.
 *
 * @param readiness as it is
 * @param levels by section
 * @param read ids of the sections that were read
 * @param solved ids of the labs that the learner says to have solved
 * @param due how many review cards are due
 */
record NextBest(
        Outline outline,
        Readiness readiness,
        Map<String, SectionLevelNow> levels,
        Set<String> read,
        Set<String> solved,
        int due) {

    private static final double LEARNED = 0.1;
    private static final int MOST = 8;
    private static final int PRACTICE_MINUTES = 10;

    /** The releases do not tell how long a lab takes. */
    private static final int LAB_MINUTES = 20;

    /** A session of ten minutes asks so many, and each brings back what is worth a twentieth of a question. */
    private static final int CARDS = 8;

    private static final double CARD_WORTH = 0.05;

    private record Ranked(double worth, NextStep step) {}

    List<NextStep> steps() {
        return Stream.concat(
                        review().stream(),
                        outline.chapters().stream()
                                .flatMap(chapter -> readiness.chapter(chapter.id()).stream()
                                        .flatMap(estimate -> of(chapter, estimate))))
                .sorted(comparingDouble(Ranked::worth).reversed())
                .map(Ranked::step)
                .limit(MOST)
                .toList();
    }

    private Optional<Ranked> review() {
        int cards = Math.min(due, CARDS);
        int minutes = Math.ceilDiv(cards * 5, 4);
        return due == 0
                ? Optional.empty()
                : Optional.of(new Ranked(
                        cards * CARD_WORTH,
                        new NextStep(Kind.REVIEW, null, null, minutes, null, due, null, 0, 0, 0, false)));
    }

    private Stream<Ranked> of(Outline.Chapter chapter, ChapterEstimate estimate) {
        double worth = LEARNED * estimate.items() * (1 - estimate.mean());
        return Stream.of(
                        unread(chapter)
                                .map(section -> step(Kind.LESSON, section, null, section.minutes(), chapter, estimate)),
                        weakest(chapter)
                                .map(section ->
                                        step(Kind.PRACTICE, section, null, PRACTICE_MINUTES, chapter, estimate)),
                        openLab(chapter)
                                .map(lab -> step(Kind.LAB, lab.section(), lab.lab(), LAB_MINUTES, chapter, estimate)))
                .flatMap(Optional::stream)
                .map(step -> new Ranked(worth, step));
    }

    private Optional<Section> unread(Outline.Chapter chapter) {
        return chapter.sections().stream()
                .filter(section -> section.written() && !read.contains(section.id()))
                .findFirst();
    }

    /** Of what was read or answered: what slips first, then the lowest level. What is mastered and holds is left alone. */
    private Optional<Section> weakest(Outline.Chapter chapter) {
        return chapter.sections().stream()
                .filter(section -> read.contains(section.id()) || levels.containsKey(section.id()))
                .filter(section -> now(section).slipping() || now(section).level() != Level.MASTERED)
                .min(comparing((Section section) -> !now(section).slipping())
                        .thenComparing(section -> now(section).level())
                        .thenComparing(
                                comparingInt((Section section) -> now(section).missed())
                                        .reversed()));
    }

    private record LabOfSection(Section section, Lab lab) {}

    /** The first that is not solved, of the sections that were read: a lab is for trying out what one has read. */
    private Optional<LabOfSection> openLab(Outline.Chapter chapter) {
        return chapter.sections().stream()
                .filter(section -> read.contains(section.id()))
                .flatMap(section -> section.labs().stream().map(lab -> new LabOfSection(section, lab)))
                .filter(lab -> !solved.contains(lab.lab().id()))
                .findFirst();
    }

    private SectionLevelNow now(Section section) {
        return levels.getOrDefault(section.id(), SectionLevelNow.NONE);
    }

    private NextStep step(
            Kind kind, Section section, Lab lab, int minutes, Outline.Chapter chapter, ChapterEstimate estimate) {
        return new NextStep(
                kind,
                new SectionOfStep(section.id(), section.number(), section.title()),
                lab == null ? null : new LabOfStep(lab.id(), lab.title()),
                minutes,
                readiness.chance().map(chance -> points(chance, estimate)).orElse(null),
                0,
                chapter.number(),
                estimate.items(),
                estimate.answers(),
                now(section).missed(),
                now(section).slipping());
    }

    private int points(Chance now, ChapterEstimate estimate) {
        var then = readiness.with(chapter -> chapter == estimate ? estimate.learned(LEARNED) : chapter);
        return (int) Math.round(100 * (then.probability() - now.probability()));
    }
}
