package org.lectern.content.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lectern.content.course.CourseService;
import org.lectern.content.course.CourseStaff;
import org.lectern.content.course.CurrentRelease;
import org.lectern.content.course.Outline;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;

/** The releases of a course: kept for ever, for their addresses are. */
@ApplicationScoped
public class ReleaseService {

    private static final int MOST = 100;

    @Inject
    CourseService courses;

    @Inject
    CourseStaff staff;

    @Inject
    Releases releases;

    @Inject
    CurrentUser user;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What was made of drafts, in short. */
    public record Collected(String hash, int sections, int written) {}

    /**
     * Notes a release that was imported or made here; false when it is there already. One that is made here becomes the one that staff go on from even
     * so: drafts that undo a change make the release from before it.
     *
     * @param note what its author says of it; null for an imported one
     * @param idempotencyKey of the request that made it; null without one
     */
    @Transactional(TxType.MANDATORY)
    public boolean keep(String course, String hash, Outline outline, String note, String idempotencyKey) {
        courses.hold(course);
        staff.demandForImport(course);
        boolean isMadeHere = note != null;
        Optional<Release> known = releases.find(course, hash);
        if (known.isPresent() && !isMadeHere) {
            return false;
        }
        Instant now = clock.instant();
        known.ifPresentOrElse(release -> release.keptAgain(user.sub(), now, note, idempotencyKey), () -> {
            courses.bring(course, outline);
            releases.persist(
                    Release.kept(new Release.Id(course, hash), outline, user.sub(), now, note, idempotencyKey));
        });
        audit.record(
                user.sub(),
                isMadeHere ? "release.collected" : "release.imported",
                hash,
                course,
                Map.of("written", outline.written()));
        return known.isEmpty();
    }

    /**
     * Whether a release's own address is everybody's: it was published once, and its course is offered. Its staff may read it otherwise.
     *
     * @throws ReleaseNotFound the caller may not read it, or it is not there
     */
    public boolean isPublic(String course, String hash) {
        if (releases.wasPublished(course, hash) && courses.isOffered(course)) {
            return true;
        }
        if (releases.find(course, hash).isEmpty() || !staff.isStaff(course)) {
            throw new ReleaseNotFound(course, hash);
        }
        return false;
    }

    public boolean isThere(String course, String hash) {
        return releases.find(course, hash).isPresent();
    }

    /** @throws ReleaseNotFound nobody has brought or made it */
    public void demand(String course, String hash) {
        if (!isThere(course, hash)) {
            throw new ReleaseNotFound(course, hash);
        }
    }

    /** The release that staff go on from: the one that was brought, made or published last. */
    public String tip(String course) {
        return releases.tip(course).orElseThrow(() -> new ReleaseNotFound(course, "yet"));
    }

    /** What that request has made before. */
    public Optional<Collected> collectedWith(String course, String idempotencyKey) {
        return releases.madeWith(course, idempotencyKey)
                .map(release -> new Collected(
                        release.hash(),
                        release.outline().sections().size(),
                        release.outline().written()));
    }

    public Outline outline(String course, String hash) {
        return releases.find(course, hash)
                .orElseThrow(() -> new ReleaseNotFound(course, hash))
                .outline();
    }

    ReleaseList list(String course) {
        staff.demand(course);
        CurrentRelease current = courses.current(course);
        return new ReleaseList(releases.newest(course, MOST).stream()
                .map(release -> ReleaseList.ReleaseEntry.of(release, current))
                .toList());
    }
}
