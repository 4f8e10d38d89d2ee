package org.lectern.quiz.question;

import java.util.List;

/**
 * What came of an import.
 *
 * @param problems what the linter found; warnings only, for errors refuse the package
 */
record PackageView(
        String course, String hash, boolean dryRun, int questions, int exams, List<PackageProblem> problems) {}
