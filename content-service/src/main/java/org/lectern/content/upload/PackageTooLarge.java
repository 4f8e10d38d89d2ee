package org.lectern.content.upload;

import java.util.Map;
import org.lectern.course.format.Problem;
import org.lectern.platform.problem.TooLarge;

/** The package is larger than any course needs; the problem's type names in what, as in {@code package-too-many-files}. */
class PackageTooLarge extends TooLarge {

    PackageTooLarge(Problem problem) {
        super(
                "package-" + problem.rule(),
                "The package is too large",
                "%s. %s.".formatted(problem.message(), problem.remedy()),
                Map.of("file", problem.file()));
    }

    PackageTooLarge(int mostBytes) {
        super(
                "package-too-large",
                "The package is too large",
                "An archive may have %d MiB.".formatted(mostBytes >> 20));
    }
}
