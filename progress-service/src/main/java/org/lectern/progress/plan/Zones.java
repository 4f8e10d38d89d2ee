package org.lectern.progress.plan;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time zone in which a learner's days begin and end, as the request names it. */
public final class Zones {

    private Zones() {}

    /** @param name IANA name, null for UTC */
    public static ZoneId of(String name) {
        try {
            return name == null || name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new UnknownZone(name);
        }
    }
}
