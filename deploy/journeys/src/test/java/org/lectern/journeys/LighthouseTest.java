package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The public pages as Lighthouse sees them: the measurement fails by itself where a promise is not kept. */
@Tag("release")
class LighthouseTest {

    private static final Duration ENOUGH = Duration.ofMinutes(10);

    @Test
    void publicPagesKeepWhatTheyPromise() {
        var report = Commands.run(
                ENOUGH,
                List.of("deploy/bench/reader/run"),
                Map.of(
                        "GATEWAY", Platform.running().url("gateway"),
                        "CHROME_PATH", Chromium.find().toString()));

        System.out.println(report);
        assertThat(report).contains("performance", "accessibility 100", "best-practices 100");
    }
}
