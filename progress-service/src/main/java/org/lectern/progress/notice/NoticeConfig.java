package org.lectern.progress.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "lectern.progress.notices")
interface NoticeConfig {

    /** How late a stream learns of what another replica did; what this process did it learns at once. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** Notices that wait for a reader who takes none. One more, and the stream is cut; the browser comes back and resumes. */
    @WithDefault("256")
    int waiting();
}
