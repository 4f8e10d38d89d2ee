package org.lectern.content.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.content.course.CourseService;
import org.lectern.platform.inbox.Inbox;

/** Takes over what quiz tells of mock exams, and shows them with their course. */
@ApplicationScoped
public class ExamService {

    @Inject
    Inbox inbox;

    @Inject
    Exams exams;

    @Inject
    CourseService courses;

    @Transactional
    void published(UUID event, ExamPublished published) {
        if (inbox.firstSeen(event)) {
            Exam exam = exams.known(published.exam());
            exam.publish(published);
            exams.persist(exam);
        }
    }

    @Transactional
    void withdrawn(UUID event, ExamWithdrawn withdrawn) {
        if (inbox.firstSeen(event)) {
            Exam exam = exams.known(withdrawn.exam());
            exam.withdraw(withdrawn);
            exams.persist(exam);
        }
    }

    ExamList ofCourse(String course) {
        courses.demandOffered(course);
        return new ExamList(exams.published(course));
    }

    /** How many published exams each of these courses has; a course without one is not in it. */
    public Map<String, Long> countPublished(List<String> courses) {
        return exams.countPublished(courses);
    }
}
