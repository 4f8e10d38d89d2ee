package org.lectern.gateway.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The lessons as documents. */
@ConfigMapping(prefix = "lectern.documents")
public interface DocumentConfig {

    /** A course is asked for again after this long: a release is seen by readers this much later at most. */
    @WithDefault("3S")
    Duration lookAgainAfter();

    /** Rendered documents kept in memory, some 150 kB each with their compressed form. */
    @WithDefault("300")
    int cached();

    /** Courses known, and names that are none, remembered. */
    @WithDefault("1000")
    int courses();
}
