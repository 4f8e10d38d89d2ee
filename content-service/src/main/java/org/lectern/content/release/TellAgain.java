package org.lectern.content.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lectern.content.course.CourseService;

/**
 * Tells the state of every course anew, after this database was restored to an earlier moment: others may lack what was told just before that moment, and hold
 * to what was told after it. Readers notice nothing.
 */
@ApplicationScoped
class TellAgain {

    @Inject
    CourseService courses;

    @Inject
    Releases releases;

    @Inject
    Announcements announcements;

    @Inject
    Clock clock;

    /** Returns how many courses were told of. */
    @Transactional
    int everyCourse() {
        var told = courses.everPublished();
        told.forEach(this::tell);
        return told.size();
    }

    private void tell(String course) {
        courses.hold(course);
        var current = courses.renumber(course);
        if (current.withdrawnAt().isPresent()) {
            announcements.withdrawn(current, clock.instant());
        } else {
            announcements.published(
                    current, releases.find(course, current.hash()).orElseThrow(), clock.instant());
        }
    }
}
