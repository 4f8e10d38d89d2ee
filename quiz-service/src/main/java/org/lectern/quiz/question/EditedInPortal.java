package org.lectern.quiz.question;

import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Conflict;

class EditedInPortal extends Conflict {

    EditedInPortal(List<PortalEdits.Conflicting> conflicts) {
        super(
                "edited-in-portal",
                "Somebody edited this in the portal since",
                "Nothing was imported. %s: take these texts into the folder, or name each question by overwrite= to give the portal's up."
                        .formatted(
                                conflicts.size() == 1
                                        ? "One question differs"
                                        : conflicts.size() + " questions differ"),
                Map.of("conflicts", conflicts));
    }
}
