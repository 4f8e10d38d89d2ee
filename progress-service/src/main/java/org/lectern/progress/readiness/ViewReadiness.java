package org.lectern.progress.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.answer.LearnerAnswers;
import org.lectern.progress.course.CourseCatalog;
import org.lectern.progress.course.Outline;
import org.lectern.progress.lab.LabRecord;
import org.lectern.progress.lesson.ReadingRecord;
import org.lectern.progress.mastery.Masteries;
import org.lectern.progress.readiness.ReadinessView.ChanceView;
import org.lectern.progress.readiness.ReadinessView.ChapterShare;
import org.lectern.progress.readiness.ReadinessView.Narrowing;
import org.lectern.progress.readiness.ReadinessView.TrendPoint;
import org.lectern.progress.review.Reviews;

/** Tells a learner's readiness, and notes what was told. */
@ApplicationScoped
public class ViewReadiness {

    private static final int TREND_WEEKS = 6;

    /** With fewer answers of its own a chapter's estimate is the other chapters'. */
    private static final int OWN_ANSWERS = 3;

    private static final int NARROWING_ANSWERS = 12;

    @Inject
    CourseCatalog courses;

    @Inject
    LearnerAnswers answers;

    @Inject
    ReadingRecord reading;

    @Inject
    LabRecord labs;

    @Inject
    Reviews reviews;

    @Inject
    Predictions predictions;

    @Inject
    Clock clock;

    @Transactional
    ReadinessView view(String learner, String id, ZoneId zone) {
        return view(learner, id, zone, true);
    }

    /** The same without noting it: somebody else looks, the learner is told nothing. */
    @Transactional
    public ReadinessView look(String learner, String id, ZoneId zone) {
        return view(learner, id, zone, false);
    }

    private ReadinessView view(String learner, String id, ZoneId zone, boolean told) {
        var course = courses.require(id);
        var outline = course.outline();
        var given = answers.of(learner, id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var readiness = Readiness.of(outline, given, now);
        if (told && !course.withdrawn()) {
            readiness.chance().ifPresent(chance -> predictions.told(learner, id, now, chance, readiness.answers()));
        }
        var next = new NextBest(
                outline,
                readiness,
                Masteries.of(given, now),
                reading.completed(learner, id).keySet(),
                labs.solved(learner, id).keySet(),
                reviews.due(learner, id, zone));
        return new ReadinessView(
                id,
                readiness.answers(),
                Readiness.ENOUGH_ANSWERS,
                readiness.chaptersAnswered(),
                readiness.chaptersNeeded(),
                readiness.items(),
                readiness.passMark(),
                readiness.chance().map(ChanceView::of).orElse(null),
                trend(outline, given, now),
                byChapter(outline, readiness),
                narrowing(outline, readiness),
                next.steps());
    }

    private static List<TrendPoint> trend(Outline outline, List<Answer> answers, Instant now) {
        return IntStream.rangeClosed(0, TREND_WEEKS)
                .mapToObj(week -> now.minus(Duration.ofDays(7L * (TREND_WEEKS - week))))
                .flatMap(at -> Readiness.of(outline, answers, at).chance().stream()
                        .map(chance -> new TrendPoint(at, chance.probability(), chance.low(), chance.high())))
                .toList();
    }

    private static List<ChapterShare> byChapter(Outline outline, Readiness readiness) {
        return outline.chapters().stream()
                .flatMap(chapter -> readiness.chapter(chapter.id()).stream().map(estimate -> share(chapter, estimate)))
                .toList();
    }

    private static ChapterShare share(Outline.Chapter chapter, ChapterEstimate estimate) {
        boolean own = estimate.answers() >= OWN_ANSWERS;
        return new ChapterShare(
                chapter.id(),
                chapter.number(),
                chapter.title(),
                estimate.items(),
                estimate.answers(),
                own ? estimate.mean() : null,
                own ? estimate.low() : null,
                own ? estimate.high() : null);
    }

    private static Narrowing narrowing(Outline outline, Readiness readiness) {
        var guessed = readiness.chapters().stream()
                .filter(chapter -> chapter.answers() < OWN_ANSWERS)
                .toList();
        if (guessed.isEmpty()) {
            return null;
        }
        double each = (double) NARROWING_ANSWERS / guessed.size();
        var after = readiness.with(chapter -> guessed.contains(chapter) ? chapter.after(each) : chapter);
        return readiness
                .chance()
                .map(now -> new Narrowing(
                        guessed.stream()
                                .flatMap(chapter -> outline.chapter(chapter.chapter()).stream())
                                .map(Outline.Chapter::number)
                                .toList(),
                        NARROWING_ANSWERS,
                        (int) Math.round(100 * ((now.high() - now.low()) - (after.high() - after.low())))))
                .orElse(null);
    }
}
