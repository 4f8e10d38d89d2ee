package org.lectern.content.upload;

import java.util.Map;
import org.lectern.course.format.Problem;
import org.lectern.platform.problem.Invalid;

/** The archive itself is not one that we read; the problem's type names the reason, as in {@code package-symbolic-link}. */
class PackageUnreadable extends Invalid {

    PackageUnreadable(Problem problem) {
        super(
                "package-" + problem.rule(),
                "The archive cannot be taken",
                "%s. %s.".formatted(problem.message(), problem.remedy()),
                Map.of("file", problem.file()));
    }
}
