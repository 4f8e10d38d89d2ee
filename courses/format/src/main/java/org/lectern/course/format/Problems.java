package org.lectern.course.format;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is found, so that an author sees everything at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void error(Place at, String rule, String message, String remedy) {
        found.add(new Problem(at.file(), at.line(), at.column(), Problem.Severity.ERROR, rule, message, remedy));
    }

    void warning(Place at, String rule, String message, String remedy) {
        found.add(new Problem(at.file(), at.line(), at.column(), Problem.Severity.WARNING, rule, message, remedy));
    }

    List<Problem> all() {
        return found.stream().sorted(Problem.IN_ORDER).distinct().toList();
    }
}
