package org.lectern.content.draft;

import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Conflict;

class DraftOutdated extends Conflict {

    /** One file that was changed on both sides. */
    record Outdated(String file, String current, String draft) {}

    DraftOutdated(List<Outdated> conflicts) {
        super(
                "draft-outdated",
                "A file was changed after its draft began",
                "Open each of these drafts, take over what the newer release has, and save it; then collect again.",
                Map.of("conflicts", conflicts));
    }
}
