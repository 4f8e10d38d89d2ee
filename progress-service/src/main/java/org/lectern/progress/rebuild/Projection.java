package org.lectern.progress.rebuild;

import java.util.Map;
import java.util.function.Consumer;
import org.lectern.platform.inbox.IncomingEvent;

/**
 * What this service keeps of one topic. It converges: the same events give the same rows, in whatever order and however often they are restored,
 * also while the newest of them arrive as usual.
 */
public interface Projection {

    String topic();

    /** Forgets everything; in a transaction of its own. */
    void clear();

    /** Whether rows are there that a version from before this one left without something that their topic tells. */
    default boolean isIncomplete() {
        return false;
    }

    /** What takes up an event of each type again, in a transaction of its own, without telling anybody. */
    Map<String, Consumer<IncomingEvent>> restoring();
}
