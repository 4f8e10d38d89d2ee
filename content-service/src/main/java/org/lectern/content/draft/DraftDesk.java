package org.lectern.content.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.content.course.CourseStaff;
import org.lectern.content.release.ReleaseService;
import org.lectern.content.source.SourceFiles;
import org.lectern.content.source.SourceNotKept;

/** Lays out what staff go on from. */
@ApplicationScoped
class DraftDesk {

    @Inject
    CourseStaff staff;

    @Inject
    ReleaseService releases;

    @Inject
    SourceFiles files;

    @Inject
    Drafts drafts;

    /** As it is now, in a transaction of its own, so that nothing is held while it is read and rendered. For staff alone. */
    Desk now(String course) {
        return QuarkusTransaction.requiringNew().call(() -> of(course));
    }

    /** For staff alone. */
    Desk of(String course) {
        staff.demand(course);
        String release = releases.tip(course);
        return new Desk(
                release,
                releases.outline(course, release),
                files.of(course, release).orElseThrow(() -> new SourceNotKept(course)),
                drafts.of(course));
    }
}
