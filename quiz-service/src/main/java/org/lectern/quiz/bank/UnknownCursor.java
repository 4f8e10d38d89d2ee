package org.lectern.quiz.bank;

import org.lectern.platform.problem.Invalid;

class UnknownCursor extends Invalid {

    UnknownCursor(String cursor) {
        super("unknown-cursor", "The list cannot go on", "No question " + cursor + " is here any more. Begin again.");
    }
}
