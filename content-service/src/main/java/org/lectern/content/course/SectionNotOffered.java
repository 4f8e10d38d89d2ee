package org.lectern.content.course;

import org.lectern.platform.problem.NotFound;

class SectionNotOffered extends NotFound {

    SectionNotOffered(String course, String section) {
        super(
                "lesson-not-found",
                "No such lesson",
                "The course %s has no section %s that can be read.".formatted(course, section));
    }
}
