package org.lectern.content.source;

import org.lectern.platform.problem.Conflict;

public final class SourceNotKept extends Conflict {

    public SourceNotKept(String course) {
        super(
                "source-not-kept",
                "The files of this release are not here",
                "It was imported before files were kept. Import the folder of %s once more, then it can be edited."
                        .formatted(course));
    }
}
