package org.lectern.quiz.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.quiz.accommodation.Allowances;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.Paper;
import org.lectern.quiz.exam.Papers;
import org.lectern.quiz.exam.ReviewPolicy.Shown;

/** Shows results, each part when the review policy says so. */
@ApplicationScoped
public class ReviewAttempt {

    @Inject
    Results results;

    @Inject
    Papers papers;

    @Inject
    CourseCatalog courses;

    @Inject
    Allowances allowances;

    @Inject
    Clock clock;

    /** The student's view; empty when the attempt has no result yet. */
    @Transactional
    public Optional<ReviewView> forLearner(UUID attempt) {
        return results.findByIdOptional(attempt).map(result -> view(result, shownNow(result)));
    }

    /** Staff see every part. */
    @Transactional
    public Optional<ReviewView> forStaff(UUID attempt) {
        return results.findByIdOptional(attempt).map(result -> view(result, Shown.everything()));
    }

    /** The scores of those of the attempts that are graded and whose score their student may see. */
    @Transactional
    public Map<UUID, VisibleScore> visibleScores(Collection<UUID> attempts) {
        return attempts.isEmpty()
                ? Map.of()
                : results.scores(attempts).stream()
                        .filter(this::isShownNow)
                        .map(Score::visible)
                        .collect(Collectors.toMap(VisibleScore::attempt, Function.identity()));
    }

    private boolean isShownNow(Score score) {
        Edition edition = papers.edition(score.exam(), score.edition());
        return score.review(edition)
                .shownAt(clock.instant(), score.submittedAt(), allowances.everybodyDone(edition))
                .score();
    }

    Shown shownNow(Result result) {
        Edition edition = papers.edition(result.exam(), result.edition());
        return result.review(edition).shownAt(clock.instant(), result.submittedAt(), allowances.everybodyDone(edition));
    }

    private Instant scoreFrom(Result result, Edition edition) {
        return result.review(edition)
                .scoreShownFrom(result.submittedAt(), allowances.everybodyDone(edition))
                .orElse(null);
    }

    private Instant moreFrom(Result result, Edition edition) {
        return result.review(edition)
                .moreShownFrom(clock.instant(), result.submittedAt(), allowances.everybodyDone(edition))
                .orElse(null);
    }

    private ReviewView view(Result result, Shown shown) {
        Edition edition = papers.edition(result.exam(), result.edition());
        return new ReviewView(
                result.attempt(),
                result.exam(),
                edition.terms().title(),
                result.course(),
                result.number(),
                result.startedAt(),
                result.submittedAt(),
                result.submittedBy(),
                new ReviewView.Shown(
                        shown.score(), shown.answers(), shown.correctness(), shown.key(), shown.explanation()),
                shown.score() ? null : scoreFrom(result, edition),
                shown.equals(Shown.everything()) ? null : moreFrom(result, edition),
                shown.score() ? result.points() : null,
                result.maxPoints(),
                result.passMark(),
                shown.score() ? result.isPassed() : null,
                shown.score() ? chapters(edition, result) : null,
                shown.answers() || shown.correctness() || shown.key() || shown.explanation()
                        ? questions(result, shown)
                        : null);
    }

    private List<ReviewView.Question> questions(Result result, Shown shown) {
        Paper paper = papers.paper(
                result.exam(), result.edition(), result.form(), result.attempt().toString());
        Outline outline = courses.outline(result.course());
        return result.items().stream()
                .map(item -> ReviewedQuestion.view(item, paper.at(item.position()), outline, shown))
                .toList();
    }

    private static List<ReviewView.Chapter> chapters(Edition edition, Result result) {
        return ChapterScore.of(edition.chapters(), result.items()).stream()
                .map(score -> new ReviewView.Chapter(
                        score.number(), score.chapter(), score.title(), score.points(), score.maxPoints()))
                .toList();
    }
}
