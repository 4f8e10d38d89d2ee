package org.lectern.content.draft;

import org.lectern.platform.problem.Invalid;

class RevisionMissing extends Invalid {

    RevisionMissing() {
        super(
                "revision-missing",
                "Which text was read is not said",
                "Send the ETag of the text that you read as If-Match: \"0\" where there was no draft.");
    }
}
