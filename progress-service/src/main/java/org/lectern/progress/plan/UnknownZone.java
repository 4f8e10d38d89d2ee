package org.lectern.progress.plan;

import org.lectern.platform.problem.Invalid;

class UnknownZone extends Invalid {

    UnknownZone(String zone) {
        super("unknown-zone", "No such time zone", "There is no time zone " + zone + "; name it as in Europe/Berlin.");
    }
}
