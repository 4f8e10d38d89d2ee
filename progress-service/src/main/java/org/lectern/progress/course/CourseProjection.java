package org.lectern.progress.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.lectern.platform.inbox.Inbox;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.progress.notice.News.ReleasePublished;
import org.lectern.progress.notice.Notices;
import org.lectern.progress.rebuild.Projection;

/** Takes over what content tells of a course. */
@ApplicationScoped
public class CourseProjection implements Projection {

    @Inject
    Inbox inbox;

    @Inject
    Courses courses;

    @Inject
    Notices notices;

    @Transactional
    void released(UUID event, CourseReleased released) {
        if (inbox.firstSeen(event) && restore(released).isCurrent(released)) {
            notices.tellEverybody(new ReleasePublished(released.course(), released.hash()), released.publishedAt());
        }
    }

    @Transactional
    void withdrawn(UUID event, CourseWithdrawn withdrawn) {
        if (inbox.firstSeen(event)) {
            restore(withdrawn);
        }
    }

    @Transactional
    Course restore(CourseReleased released) {
        var course = courses.hold(released.course());
        course.release(released);
        return course;
    }

    @Transactional
    void restore(CourseWithdrawn withdrawn) {
        courses.hold(withdrawn.course()).withdraw(withdrawn);
    }

    @Override
    public String topic() {
        return "content.course";
    }

    @Override
    @Transactional
    public void clear() {
        courses.clear();
    }

    /** A release that was taken over before its staff was kept names nobody, and then only admins would see its class. */
    @Override
    @Transactional
    public boolean isIncomplete() {
        return courses.anyWithoutStaff();
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> restoring() {
        return Map.of(
                CourseReleased.TYPE, event -> restore(event.as(CourseReleased.class)),
                CourseWithdrawn.TYPE, event -> restore(event.as(CourseWithdrawn.class)));
    }
}
