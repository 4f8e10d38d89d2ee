package org.lectern.quiz.question;

/** What came of a package that was sent. */
sealed interface Imported {

    PackageView view();

    record Staged(PackageView view) implements Imported {}

    /** The same files were sent before: nothing changed. */
    record Known(PackageView view) implements Imported {}

    /** A dry run: read and linted, nothing kept. */
    record Checked(PackageView view) implements Imported {}
}
