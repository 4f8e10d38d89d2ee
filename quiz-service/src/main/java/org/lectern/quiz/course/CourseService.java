package org.lectern.quiz.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lectern.platform.inbox.Inbox;

/** Takes over what content tells of a course. */
@ApplicationScoped
public class CourseService {

    @Inject
    Inbox inbox;

    @Inject
    Courses courses;

    @Inject
    Event<OutlineChanged> outlineChanged;

    @Transactional
    void released(UUID event, CourseReleased released) {
        if (!inbox.firstSeen(event)) {
            return;
        }
        courses.hold(released.course());
        Course course = courses.findByIdOptional(released.course()).orElseGet(() -> Course.unseen(released.course()));
        if (course.release(released)) {
            courses.persist(course);
            outlineChanged.fire(new OutlineChanged(course.known()));
        }
    }

    @Transactional
    void withdrawn(UUID event, CourseWithdrawn withdrawn) {
        if (inbox.firstSeen(event)) {
            courses.hold(withdrawn.course());
            courses.findByIdOptional(withdrawn.course()).ifPresent(course -> course.withdraw(withdrawn));
        }
    }
}
