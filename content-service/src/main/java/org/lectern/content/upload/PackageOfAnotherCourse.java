package org.lectern.content.upload;

import org.lectern.platform.problem.Invalid;

class PackageOfAnotherCourse extends Invalid {

    PackageOfAnotherCourse(String course, String slug) {
        super(
                "package-of-another-course",
                "The package is of another course",
                "It was sent for the course %s, and its course.yaml says slug: %s.".formatted(course, slug));
    }
}
