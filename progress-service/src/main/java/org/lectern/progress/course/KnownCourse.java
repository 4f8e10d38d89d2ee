package org.lectern.progress.course;

/**
 * A course as its newest release tells it.
 *
 * @param release the hash of the course package
 * @param withdrawn what a learner has done in it stays, and can only be read
 */
public record KnownCourse(String course, String title, String release, Outline outline, boolean withdrawn) {

    /** @param address a section's id or its present number */
    public Outline.Section section(String address) {
        return outline.sectionAt(address).orElseThrow(() -> new LessonNotFound(course, address));
    }

    public void demandOpen() {
        if (withdrawn) {
            throw new CourseIsWithdrawn(course);
        }
    }
}
