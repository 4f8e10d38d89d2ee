package org.lectern.progress.note;

import org.lectern.platform.problem.Invalid;

class RevisionMissing extends Invalid {

    RevisionMissing() {
        super(
                "revision-missing",
                "Which text was read is not said",
                "Send the ETag of the note that you read as If-Match.");
    }
}
