package org.lectern.local.supervise;

import java.util.Locale;

/** Where a part is. */
public enum State {
    WAITING,
    STARTING,
    READY,
    RESTARTING,
    STOPPED,
    FAILED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
