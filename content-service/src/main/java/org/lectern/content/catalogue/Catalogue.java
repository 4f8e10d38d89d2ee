package org.lectern.content.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.content.course.CourseService;
import org.lectern.content.course.OfferedCourse;
import org.lectern.content.exam.ExamService;

/** What is offered, a page at a time, each course with all that its entry shows. */
@ApplicationScoped
class Catalogue {

    @Inject
    CourseService courses;

    @Inject
    ExamService exams;

    CourseList page(String name, String after, int most) {
        List<OfferedCourse> found = courses.offered(name, after, most + 1);
        List<OfferedCourse> shown = found.subList(0, Math.min(most, found.size()));
        var counts = exams.countPublished(
                shown.stream().map(course -> course.current().course()).toList());
        return new CourseList(
                shown.stream()
                        .map(course -> CourseCard.of(
                                course, counts.getOrDefault(course.current().course(), 0L)))
                        .toList(),
                courses.countOffered(name),
                found.size() > most ? shown.getLast().current().course() : null);
    }
}
