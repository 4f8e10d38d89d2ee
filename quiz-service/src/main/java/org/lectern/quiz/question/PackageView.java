package org.lectern.quiz.question;

import java.util.List;

/**
 * What came of an import.
 *
 * @param hash over the files: content answers the same
 * @param staged false after a dry run, which keeps nothing
 * @param problems what the linter found; warnings only, for errors refuse the package
 */
record PackageView(
        String course, String hash, int questions, int exams, boolean staged, List<PackageProblem> problems) {}
