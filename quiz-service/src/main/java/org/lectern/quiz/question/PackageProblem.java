package org.lectern.quiz.question;

/** One finding of the linter in a course package. */
record PackageProblem(String file, int line, int column, String severity, String rule, String message, String remedy) {}
