package org.lectern.course.format;

import java.util.Comparator;

/**
 * What the linter found, to the letter.
 *
 * @param file relative to the course folder
 * @param line counted from 1
 * @param column counted from 1
 * @param rule kebab-case and stable, as in {@code broken-anchor}
 * @param message what is wrong
 * @param remedy how to mend it
 */
public record Problem(
        String file, int line, int column, Severity severity, String rule, String message, String remedy) {

    /** Errors keep a course from being published, warnings do not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static final Comparator<Problem> IN_ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::rule);

    /** As compilers print it: file:line:column: severity [rule] message. Remedy. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s [%s] %s. %s"
                .formatted(
                        file, line, column, severity.name().toLowerCase(java.util.Locale.ROOT), rule, message, remedy);
    }
}
