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

    /** A release as its own address sees it. */
    public record Readable(Outline outline, boolean isPublic) {}

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

    /** A release that was ever published, for anybody while the course is offered; any release for its staff. */
    public Readable readable(String course, String hash) {
        Release release = releases.find(course, hash).orElseThrow(() -> new ReleaseNotFound(course, hash));
        boolean isPublic = release.isPublic() && courses.isOffered(course);
        if (!isPublic && !staff.isStaff(course)) {
            throw new ReleaseNotFound(course, hash);
        }
        return new Readable(release.outline(), isPublic);
    }

    ReleaseList list(String course) {
        staff.demand(course);
        CurrentRelease current = courses.current(course);
        return new ReleaseList(releases.newest(course, MOST).stream()
                .map(release -> ReleaseList.Entry.of(release, current))
                .toList());
    }
}
