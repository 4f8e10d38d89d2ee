package org.lectern.progress.classroom;

import org.lectern.progress.classroom.ClassOverview.StudentRow;
import org.lectern.progress.mastery.CourseMastery;
import org.lectern.progress.overview.CourseOverview;
import org.lectern.progress.plan.PlanView;
import org.lectern.progress.readiness.ReadinessView;

/**
 * One student as the course's staff see them: what the student sees too, but for notes and bookmarks, which are nobody else's.
 *
 * @param student as in the class
 * @param progress lessons, practice, labs, attempts
 */
record StudentPicture(
        StudentRow student, CourseOverview progress, CourseMastery mastery, ReadinessView readiness, PlanView plan) {}
