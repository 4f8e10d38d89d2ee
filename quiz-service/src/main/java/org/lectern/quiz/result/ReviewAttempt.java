package org.lectern.quiz.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
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

    private static final Logger LOG = Logger.getLogger(ReviewAttempt.class);

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

    /** The student's view; empty when the attempt has no result yet, or is another's. */
    @Transactional
    public Optional<ReviewView> forLearner(UUID attempt, String learner, boolean brief) {
        return results.findByIdOptional(attempt)
                .filter(result -> result.learner().equals(learner))
                .map(result -> new Look().view(result, brief));
    }

    /**
     * The brief views of attempts that the running transaction has graded. Handing in does not depend on them.
     *
     * @return by attempt; none of one that could not be shown
     */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, ReviewView> ofSubmitted(Collection<UUID> attempts) {
        Look look = new Look();
        Map<UUID, ReviewView> views = HashMap.newHashMap(attempts.size());
        for (UUID attempt : attempts) {
            try {
                views.put(attempt, look.view(results.findById(attempt), true));
            } catch (RuntimeException unshown) {
                LOG.warnf(unshown, "attempt %s is handed in, but its result cannot be shown", attempt);
            }
        }
        return views;
    }

    /** Staff see every part. */
    @Transactional
    public Optional<ReviewView> forStaff(UUID attempt, boolean brief) {
        return results.findByIdOptional(attempt).map(result -> new Look().view(result, Shown.everything(), brief));
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
        return new Look().shownNow(result);
    }

    private static List<ReviewView.Chapter> chapters(Edition edition, Result result) {
        return ChapterScore.of(edition.chapters(), result.items()).stream()
                .map(score -> new ReviewView.Chapter(
                        score.number(), score.chapter(), score.title(), score.points(), score.maxPoints()))
                .toList();
    }

    /** One look at one result, or at several together: what they share is asked for once. */
    private final class Look {

        private final Map<String, Outline> outlines = new HashMap<>();
        private final Map<Edition, Optional<Instant>> ends = new HashMap<>();

        private Instant everybodyDone(Edition edition) {
            return ends.computeIfAbsent(edition, some -> Optional.ofNullable(allowances.everybodyDone(some)))
                    .orElse(null);
        }

        private Shown shownNow(Result result) {
            Edition edition = papers.edition(result.exam(), result.edition());
            return result.review(edition).shownAt(clock.instant(), result.submittedAt(), everybodyDone(edition));
        }

        private Instant scoreFrom(Result result, Edition edition) {
            return result.review(edition)
                    .scoreShownFrom(result.submittedAt(), everybodyDone(edition))
                    .orElse(null);
        }

        private Instant moreFrom(Result result, Edition edition) {
            return result.review(edition)
                    .moreShownFrom(clock.instant(), result.submittedAt(), everybodyDone(edition))
                    .orElse(null);
        }

        private ReviewView view(Result result, boolean brief) {
            return view(result, shownNow(result), brief);
        }

        private ReviewView view(Result result, Shown shown, boolean brief) {
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
                            ? questions(result, shown, brief)
                            : null,
                    brief ? true : null);
        }

        private List<ReviewView.Question> questions(Result result, Shown shown, boolean brief) {
            Paper paper = papers.paper(
                    result.exam(),
                    result.edition(),
                    result.form(),
                    result.attempt().toString());
            Outline outline = outlines.computeIfAbsent(result.course(), courses::outline);
            int opened = shown.correctness()
                    ? result.firstMissed().map(GradedItem::position).orElse(0)
                    : 0;
            return result.items().stream()
                    .map(item -> brief && item.position() != opened
                            ? ReviewedQuestion.brief(item, paper.at(item.position()), outline, shown)
                            : ReviewedQuestion.view(item, paper.at(item.position()), outline, shown))
                    .toList();
        }
    }
}
