package org.lectern.content.draft;

import org.lectern.platform.problem.NotFound;

class SectionNotFound extends NotFound {

    SectionNotFound(String course, String section) {
        super(
                "section-not-found",
                "No such section",
                "The outline of %s has no section %s.".formatted(course, section));
    }
}
