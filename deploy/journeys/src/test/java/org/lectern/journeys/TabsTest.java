package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many tabs of one student share one stream, and each hears what it brings. */
class TabsTest {

    private static final Pattern STREAMS =
            Pattern.compile("^lectern_progress_streams(?:\\{[^}]*})? (\\d+)", Pattern.MULTILINE);

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void tenTabsOfOneStudentShareOneStreamAndAllAreTold() {
        var window = devices.open();
        window.open("/");
        window.logIn("admin");
        var tabs = new ArrayList<Page>();
        for (int i = 0; i < 10; i++) {
            var tab = window.profile().newPage();
            tab.navigate("/progress");
            assertThat(tab.getByText("Changes appear here by themselves.")).isVisible();
            tabs.add(tab);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(streams()).isEqualTo(1));

        Session.of(devices.platform(), "admin")
                .write(
                        "PUT",
                        "/api/progress/me/courses/flask-training/lessons/introduction-to-flask-login",
                        "{\"completed\": true}");

        tabs.forEach(
                tab -> assertThat(tab.getByText("1 of 55 sections").first()).isVisible());
    }

    private int streams() {
        var metrics = devices.platform().managed("progress", "/q/metrics").body();
        var found = STREAMS.matcher(metrics);
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }
}
