package org.lectern.content.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.platform.problem.Conflict;

/** Two write one text at once: the later one gets both. */
class DraftChanged extends Conflict {

    DraftChanged(Draft theirs, String mine) {
        super(
                "draft-changed",
                "Somebody else wrote meanwhile",
                "%s saved this text after you read it. Nothing of yours was saved and nothing is lost: both texts are here."
                        .formatted(theirs.editor()),
                Map.of(
                        "theirs", theirs.text(),
                        "mine", mine,
                        "revision", theirs.revision(),
                        "editor", theirs.editor(),
                        "editedAt", theirs.editedAt()));
    }

    /**
     * The draft was collected or discarded.
     *
     * @param base digest of the file as it is now, for whoever goes on from there; empty when it is gone
     */
    DraftChanged(String now, Optional<String> base, String mine) {
        super(
                "draft-changed",
                "Somebody else wrote meanwhile",
                "The draft that you read was collected into a release or discarded. Nothing of yours was saved and nothing is lost.",
                released(now, base, mine));
    }

    private static Map<String, Object> released(String now, Optional<String> base, String mine) {
        Map<String, Object> both = new HashMap<>(Map.of("theirs", now, "mine", mine, "revision", 0));
        base.ifPresent(digest -> both.put("base", digest));
        return both;
    }
}
