package org.lectern.quiz.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lectern.quiz.course.CourseReleased.Identified;
import org.lectern.quiz.course.CourseReleased.ReleasedChapter;
import org.lectern.quiz.course.CourseReleased.ReleasedSection;

/** Releases courses of two chapters with two sections each, as content's events do. */
@ApplicationScoped
public class CourseFixture {

    @Inject
    CourseService courses;

    @Inject
    Clock clock;

    /** @param staff the word "all" or a list of user names */
    public void release(String course, long revision, String hash, Object staff) {
        release(course, revision, hash, staff, List.of("login", "sessions", "forms", "validation"));
    }

    public void release(String course, long revision, String hash, Object staff, List<String> sections) {
        int half = sections.size() / 2;
        courses.released(
                UUID.randomUUID(),
                new CourseReleased(
                        course,
                        revision,
                        hash,
                        "Course " + course,
                        staff,
                        List.of(
                                chapter(6, "authentication", sections.subList(0, half)),
                                chapter(7, "forms-chapter", sections.subList(half, sections.size())))));
    }

    public void withdraw(String course, long revision) {
        courses.withdrawn(UUID.randomUUID(), new CourseWithdrawn(course, revision, clock.instant()));
    }

    private static ReleasedChapter chapter(int number, String id, List<String> sections) {
        return new ReleasedChapter(
                number,
                id,
                "Chapter " + id,
                sections.stream()
                        .map(section -> new ReleasedSection(
                                section,
                                number + "." + (sections.indexOf(section) + 1),
                                "Section " + section,
                                List.of(new Identified("objective-of-" + section)),
                                List.of(new Identified("anchor-of-" + section))))
                        .toList());
    }
}
