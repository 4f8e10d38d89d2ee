package org.lectern.content.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lectern.content.course.CourseService;
import org.lectern.content.course.CourseStaff;
import org.lectern.content.course.CurrentRelease;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;

/** The only switch of what readers get: one row changes, and the others are told. Withdrawing turns it off. */
@ApplicationScoped
class PublishRelease {

    @Inject
    CourseStaff staff;

    @Inject
    CourseService courses;

    @Inject
    Releases releases;

    @Inject
    Publications publications;

    @Inject
    Event<CurrentReleaseChanged> changed;

    @Inject
    CurrentUser user;

    @Inject
    Audit audit;

    @Inject
    Announcements announcements;

    @Inject
    Clock clock;

    /**
     * Publishing what is current already changes nothing, and neither does a repeated request: its answer may have been lost while somebody else
     * published another release.
     *
     * @param idempotencyKey null when the caller sent none
     */
    @Transactional
    PublicationView publish(String course, String hash, String idempotencyKey) {
        courses.hold(course);
        staff.demand(course);
        Optional<Publication> earlier =
                Optional.ofNullable(idempotencyKey).flatMap(key -> publications.requestedWith(course, key));
        if (earlier.isPresent()) {
            return earlier.filter(publication -> publication.isOf(hash))
                    .orElseThrow(IdempotencyKeyReused::new)
                    .view();
        }
        Release release = releases.find(course, hash).orElseThrow(() -> new ReleaseNotFound(course, hash));
        Instant now = clock.instant();
        courses.publish(course, hash, release.outline(), now)
                .ifPresent(current -> published(release, current, idempotencyKey));
        return PublicationView.of(courses.current(course));
    }

    @Transactional
    WithdrawalView withdraw(String course) {
        courses.hold(course);
        staff.demand(course);
        Instant now = clock.instant();
        courses.withdraw(course, now).ifPresent(current -> {
            changed.fire(new CurrentReleaseChanged(course, Optional.empty()));
            announcements.withdrawn(current, now);
            audit.record(user.sub(), "course.withdrawn", course, course, Map.of("revision", current.revision()));
        });
        return WithdrawalView.of(courses.current(course));
    }

    private void published(Release release, CurrentRelease current, String idempotencyKey) {
        Instant now = current.publishedAt();
        release.published(now);
        publications.persist(Publication.of(current, user.sub(), idempotencyKey));
        changed.fire(new CurrentReleaseChanged(current.course(), Optional.of(current.hash())));
        announcements.published(current, release, now);
        audit.record(
                user.sub(),
                "release.published",
                current.hash(),
                current.course(),
                Map.of("revision", current.revision()));
    }
}
