package org.lectern.content.draft;

import org.lectern.platform.problem.Conflict;

class NoDrafts extends Conflict {

    NoDrafts() {
        super("no-drafts", "There is nothing to collect", "Nobody has a draft in this course.");
    }
}
