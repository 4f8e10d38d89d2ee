package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** axe-core finds nothing on the pages that people spend their time on: WCAG 2.0 to 2.2, A and AA, and its best practices, in the light and in the dark, wide and narrow. */
class AccessibilityTest {

    private static final String AXE = axe();
    private static final String RUN = """
            async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations.flatMap(({ id, help, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target}: ${failureSummary}`))
            """;

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** The theme changes colours and nothing else. */
    private static final List<String> COLOURS = List.of("color-contrast");

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void pagesThatAnybodyReadsHaveNoFindings() {
        var window = devices.open();
        assertClean(
                window,
                Map.of(
                        "/", "h1",
                        "/courses/flask-training", ".chapter",
                        "/courses/flask-training/6.1", "#lectern-lesson",
                        "/search?q=login_view", ".search-list",
                        "/courses/flask-training/chapters/6", ".chapter-whole .lesson-text"));
    }

    @Test
    void pagesOfAStudentHaveNoFindings() {
        var guide = Guide.published(Session.of(devices.platform(), "instructor"));
        var window = devices.open();
        window.open("/");
        window.logIn("student2");
        window.open(guide.page());
        assertThat(window.page().locator(".passage-tools")).isVisible();
        window.page().keyboard().press("n");
        window.page().getByLabel("Your note").fill("Signed by whom?");
        assertThat(window.page().locator(".note-foot .is-saved")).isVisible();
        assertThat(findings(window, ALL))
                .as("a lesson with a note that is open")
                .isEmpty();
        window.page().keyboard().press("Escape");
        assertClean(
                window,
                Map.of(
                        guide.page(),
                        ".note-card",
                        "/progress/notes",
                        ".notes-list",
                        "/progress/reports",
                        "h2",
                        "/today",
                        "h1"));
    }

    @Test
    void examRoomAndResultHaveNoFindings() {
        var instructor = Session.of(devices.platform(), "instructor");
        var student = Session.of(devices.platform(), "student2");
        var exam = Exams.publish(instructor, "Read by axe", Instant.now().plusSeconds(3600));
        var device = UUID.randomUUID().toString();
        var running = Exams.start(student, exam, device).getString("attempt");
        var window = devices.open();
        window.open("/");
        window.logIn("student2");
        assertClean(window, Map.of("/attempts/" + running + "/1", "#question"));
        Exams.submit(student, running, device);
        assertClean(window, Map.of("/attempts/" + running + "/result", "h1"));
    }

    @Test
    void pagesOfStaffHaveNoFindings() {
        var guide = Guide.published(Session.of(devices.platform(), "instructor"));
        var student = Session.of(devices.platform(), "student2");
        await("the class of " + guide.course())
                .until(() -> student.get("/api/progress/me/courses/" + guide.course())
                                .statusCode()
                        == 200);
        var window = devices.open();
        window.open("/");
        window.logIn("instructor");
        window.open("/courses/" + guide.course());
        assertThat(window.heading("A small guide to cookies").first()).isVisible();
        window.link("Lessons").first().click();
        assertThat(window.link("Edit the outline")).isVisible();
        assertClean(
                window,
                Map.of(
                        "/teach/lessons", ".authoring-chapter",
                        "/teach/lessons/section-1", "h1",
                        "/teach/reports", "h2",
                        "/teach/class", ".heat"));
    }

    /** @param pages address to what is there when the page is */
    private static void assertClean(BrowserWindow window, Map<String, String> pages) {
        var found = new ArrayList<String>();
        pages.forEach((address, landmark) -> {
            for (var width : List.of(1280, 320)) {
                window.page().setViewportSize(width, 900);
                window.open(address);
                assertThat(window.page().locator(landmark).first()).isVisible();
                findings(window, ALL).forEach(finding -> found.add("%s, %d px: %s".formatted(address, width, finding)));
            }
            window.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setReducedMotion(ReducedMotion.REDUCE)
                            .setColorScheme(ColorScheme.DARK));
            findings(window, COLOURS).forEach(finding -> found.add("%s, dark: %s".formatted(address, finding)));
            window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        });
        assertThat(found).isEmpty();
    }

    /** By the debugger's door, so that the page's policy stays as strict as it is. */
    @SuppressWarnings("unchecked") // what the script returns
    private static List<String> findings(BrowserWindow window, List<String> rules) {
        window.page().evaluate(AXE);
        return (List<String>) window.page().evaluate(RUN, rules);
    }

    private static String axe() {
        try {
            return Files.readString(Commands.ROOT.resolve("gateway/src/main/webui/node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
