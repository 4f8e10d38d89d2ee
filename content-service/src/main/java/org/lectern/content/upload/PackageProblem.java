package org.lectern.content.upload;

import java.util.Locale;
import org.lectern.course.format.Problem;

/**
 * One finding of the linter in a course package.
 *
 * @param severity error or warning
 * @param mend how to mend it
 */
public record PackageProblem(
        String severity, String file, int line, int column, String rule, String message, String mend) {

    public static PackageProblem of(Problem problem) {
        return new PackageProblem(
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.file(),
                problem.line(),
                problem.column(),
                problem.rule(),
                problem.message(),
                problem.remedy());
    }
}
