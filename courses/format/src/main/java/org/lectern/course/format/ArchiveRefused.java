package org.lectern.course.format;

import java.util.Locale;

/** Why an archive is not read as a course. */
public final class ArchiveRefused extends RuntimeException {

    public enum Reason {
        NOT_A_ZIP("Send the zip of a course folder, course.yaml at its top"),
        TRUNCATED("Send it again, whole"),
        ODD_NAME("Pack the folder with names in UTF-8"),
        SYMBOLIC_LINK("Pack the file that it leads to"),
        INFLATES_TOO_MUCH("No course is packed that tightly"),
        UNSAFE_PATH("Pack the course folder itself, with relative paths"),
        DOUBLED_PATH("Pack the course folder anew"),
        TOO_MANY_FILES("Pack the course alone"),
        TOO_LARGE("Make the files smaller, or publish them elsewhere and link to them");

        private final String remedy;

        Reason(String remedy) {
            this.remedy = remedy;
        }
    }

    private final Reason reason;
    private final String path;

    ArchiveRefused(Reason reason, String path, String message) {
        super(message);
        this.reason = reason;
        this.path = path;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether it is its size alone that refuses it: HTTP has a status of its own for that. */
    public boolean isTooLarge() {
        return switch (reason) {
            case TOO_LARGE, TOO_MANY_FILES, INFLATES_TOO_MUCH -> true;
            case NOT_A_ZIP, TRUNCATED, ODD_NAME, SYMBOLIC_LINK, UNSAFE_PATH, DOUBLED_PATH -> false;
        };
    }

    /** The same in the linter's form; the rule is the reason's name. */
    public Problem problem() {
        var rule = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(path, 1, 1, Problem.Severity.ERROR, rule, getMessage(), reason.remedy);
    }
}
