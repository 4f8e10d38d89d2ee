package org.lectern.quiz.question;

import java.util.List;
import java.util.Locale;
import org.lectern.course.format.Problem;

/**
 * One finding of the linter in a course package.
 *
 * @param severity "error" or "warning"
 * @param mend how to mend it
 */
record PackageProblem(String severity, String file, int line, int column, String rule, String message, String mend) {

    static List<PackageProblem> of(List<Problem> found) {
        return found.stream().map(PackageProblem::of).toList();
    }

    private static PackageProblem of(Problem found) {
        return new PackageProblem(
                found.severity().name().toLowerCase(Locale.ROOT),
                found.file(),
                found.line(),
                found.column(),
                found.rule(),
                found.message(),
                found.remedy());
    }

    static PackageProblem otherCourse(String file, String slug, String wanted) {
        return new PackageProblem(
                "error",
                file,
                1,
                1,
                "other-course",
                "This is the course `%s`".formatted(slug),
                "Send it to that course, or write slug: %s".formatted(wanted));
    }
}
