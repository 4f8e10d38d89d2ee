package org.lectern.quiz.question;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.lectern.quiz.course.KnownCourse;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.course.OutlineChanged;

/**
 * Makes the staged package of a published release the bank, within the transaction that takes over the release. Where none was
 * staged, the old questions stay and are held against the new outline.
 */
@ApplicationScoped
class ActivatePackage {

    @Inject
    CoursePackages packages;

    @Inject
    BankQuestions questions;

    @Inject
    QuestionVersions versions;

    @Inject
    Event<BankActivated> bankActivated;

    @Inject
    Clock clock;

    void on(@Observes OutlineChanged changed) {
        KnownCourse course = changed.course();
        Optional<CoursePackage> staged = packages.find(course.course(), course.releaseHash());
        staged.ifPresent(found -> takeOver(course, found));
        holdAgainstOutline(course);
        staged.ifPresent(found ->
                bankActivated.fire(new BankActivated(course, found.content().exams())));
    }

    /** The package of a release that content has already published is activated when it arrives late. */
    void activateLate(KnownCourse course, CoursePackage late) {
        takeOver(course, late);
        holdAgainstOutline(course);
        bankActivated.fire(new BankActivated(course, late.content().exams()));
    }

    /** What was edited in the portal after the package came stays: nobody was asked about it. */
    private void takeOver(KnownCourse course, CoursePackage found) {
        Map<String, BankedQuestion> incoming =
                found.content().questions().stream().collect(toMap(BankedQuestion::id, identity()));
        Map<String, BankQuestion> known = questions.ofCourse(course.course());
        Map<String, QuestionVersion> newest = versions.newest(course.course());
        known.values().stream()
                .filter(question -> !incoming.containsKey(question.id().question()))
                .filter(question -> !question.isOfThePortalAlone() && !question.isEditedSince(found.stagedAt()))
                .forEach(BankQuestion::retire);
        incoming.forEach((id, banked) -> {
            if (known.containsKey(id)) {
                if (!known.get(id).isEditedSince(found.stagedAt())) {
                    renew(known.get(id), newest.get(id), banked);
                }
            } else {
                questions.persist(BankQuestion.first(course.course(), banked));
                versions.persist(QuestionVersion.of(course.course(), 1, banked, clock.instant()));
            }
        });
        found.activate(clock.instant());
        questions.flush();
    }

    private void renew(BankQuestion question, QuestionVersion newest, BankedQuestion banked) {
        int number = question.version();
        if (!newest.says(banked)) {
            number++;
            versions.persist(QuestionVersion.of(question.id().course(), number, banked, clock.instant()));
        } else if (newest.source().isEmpty()) {
            remember(question.id().course(), banked);
        }
        question.take(banked, number);
    }

    /** What was kept before authors' texts were: the same files, sent again, bring them. */
    void remember(String course, BankedQuestion banked) {
        if (banked.source() != null) {
            versions.remember(course, banked);
        }
    }

    private void holdAgainstOutline(KnownCourse course) {
        Map<String, QuestionVersion> newest = versions.newest(course.course());
        questions.ofCourse(course.course()).values().forEach(question -> {
            QuestionVersion version = newest.get(question.id().question());
            question.hold(
                    isTaught(course.outline(), version.section(), version.asks().ref()));
        });
    }

    static boolean isTaught(Outline outline, String section, Reference ref) {
        return outline.section(section).isPresent() && (ref == null || outline.has(ref.section(), ref.anchor()));
    }
}
