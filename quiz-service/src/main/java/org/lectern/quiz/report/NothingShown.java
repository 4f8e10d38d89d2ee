package org.lectern.quiz.report;

import org.lectern.platform.problem.NotFound;

/** Another learner's question looks like none. */
class NothingShown extends NotFound {

    NothingShown() {
        super(
                "nothing-to-report",
                "No such question",
                "You were not shown a question there, or you may not see it now.");
    }
}
