package org.lectern.content.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import org.lectern.content.audit.Audit;
import org.lectern.content.course.CourseService;
import org.lectern.content.course.CourseStaff;
import org.lectern.content.course.CurrentRelease;
import org.lectern.content.course.Outline;
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

    /** Notes an imported release; false when it is there already. */
    @Transactional(TxType.MANDATORY)
    public boolean keep(String course, String hash, Outline outline) {
        courses.hold(course);
        staff.demandForImport(course);
        if (releases.find(course, hash).isPresent()) {
            return false;
        }
        courses.bring(course, outline);
        releases.persist(Release.imported(new Release.Id(course, hash), outline, user.sub(), clock.instant()));
        audit.record(user.sub(), "release.imported", hash, course, Map.of("written", outline.written()));
        return true;
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
