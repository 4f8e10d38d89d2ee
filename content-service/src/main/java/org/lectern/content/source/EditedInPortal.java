package org.lectern.content.source;

import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Conflict;

class EditedInPortal extends Conflict {

    EditedInPortal(List<PortalEdits.Overwritten> conflicts) {
        super(
                "edited-in-portal",
                "Somebody edited this in the portal since",
                "Nothing was imported. %s: take these texts into the folder, or name each file by overwrite= to give the portal's up."
                        .formatted(conflicts.size() == 1 ? "One file differs" : conflicts.size() + " files differ"),
                Map.of("conflicts", conflicts));
    }
}
