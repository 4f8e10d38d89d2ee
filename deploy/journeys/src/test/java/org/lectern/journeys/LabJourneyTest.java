package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Labs run in the page: the course's own Python, without a network, and nothing of it reaches the session. */
@DisabledIfEnvironmentVariable(named = "LECTERN_LABS", matches = "without", disabledReason = "built without labs")
class LabJourneyTest {

    private static final String COURSE = "/courses/flask-training";
    private static final String LAB = COURSE + "/labs/week-converter";
    private static final String SECTION = "variable-rules";

    /** Ten seconds of a program that does not end, and a slow machine. */
    private static final double LONG = 30_000;

    private static final String LOOP = "while True:\n    pass\n";

    /** Looks for a way out, and prints those it finds. */
    private static final String ESCAPE = """
            import js, pyodide_js, socket, urllib.request
            from pyodide.code import run_js

            WAYS = "fetch XMLHttpRequest WebSocket EventSource postMessage caches indexedDB importScripts Worker self location".split()
            found = [name for name in WAYS if hasattr(js, name)]
            ATTEMPTS = {
                "urllib": lambda: urllib.request.urlopen("%1$s/me", timeout=2),
                "socket": lambda: socket.create_connection(("127.0.0.1", 80), timeout=2).send(b"x"),
                "eval": lambda: run_js("fetch('/me')"),
                "constructor": lambda: js.Object.constructor("return fetch('/me')")(),
                "package": lambda: pyodide_js._api.config.fetch("/me"),
            }
            for name, attempt in ATTEMPTS.items():
                try:
                    attempt()
                    found.append(name)
                except BaseException:
                    pass
            print("ways out:", found)
            """;

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void studentSolvesALabWithoutANetworkAndTheCourseIsToldWhenThereIsOneAgain() {
        var window = devices.open();
        window.open("/");
        window.logIn("student2");
        window.open(COURSE + "/" + SECTION);
        window.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lab: Weeks in an address"))
                .click();
        ready(window);

        window.profile().setOffline(true);
        check(window, program("wrong/1"));
        assertThat(checks(window).locator(".is-failed")).containsText("A week that does not exist is a 404");
        assertThat(checks(window).locator(".lab-message")).not().isEmpty();
        check(window, program("solution"));
        assertThat(window.text("Solved: all checks hold")).isVisible();
        assertThat(window.text("Your course is told as soon as there is a network again."))
                .isVisible();
        window.profile().setOffline(false);
        assertThat(window.text(Pattern.compile("Solved (just now|today|\\d)"))).isVisible();

        window.open(COURSE + "/" + SECTION);
        assertThat(window.page().locator(".reader-labs")).containsText("Solved");
    }

    @Test
    void programThatDoesNotEndIsStoppedAndTheNextOneRunsWithoutANetwork() {
        var window = devices.open();
        window.open(LAB);
        ready(window);
        window.profile().setOffline(true);

        check(window, LOOP);

        assertThat(window.text(Pattern.compile("Stopped: the program did not end")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        ready(window);
        check(window, program("solution"));
        assertThat(window.text("Solved: all checks hold")).isVisible();
    }

    @Test
    void labIsOpenedAgainWithoutANetworkAndNothingElseIs() {
        var window = devices.open();
        window.open("/");
        window.logIn("student2");
        window.open(LAB);
        ready(window);

        window.profile().setOffline(true);
        window.page().reload();
        ready(window);
        try (var other = window.profile().newPage()) {
            assertThatThrownBy(() -> other.navigate("/exams")).hasMessageContaining("ERR_INTERNET_DISCONNECTED");
        }
        window.open("about:blank");
        window.open(LAB);
        ready(window);
        check(window, program("solution"));
        assertThat(window.text("Solved: all checks hold")).isVisible();
        assertThat(window.text("Your course is told as soon as there is a network again."))
                .isVisible();
    }

    @Test
    void programReachesNeitherTheNetworkNorTheSession() {
        var window = devices.open();
        window.open("/");
        window.logIn("student2");
        window.open(LAB);
        ready(window);
        var asked = new ConcurrentLinkedQueue<String>();
        window.profile().onRequest((Request request) -> asked.add(request.url()));

        check(window, ESCAPE.formatted(devices.platform().url("gateway")));
        exactly(window, AriaRole.BUTTON, "Log").click();

        assertThat(exactly(window, AriaRole.REGION, "Log")).containsText("ways out: []");
        assertThat(asked).noneMatch(url -> url.endsWith("/me"));
        window.forgive();
    }

    private static void ready(BrowserWindow window) {
        assertThat(window.text(Pattern.compile("Python is ready, also offline\\.")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
    }

    private static void check(BrowserWindow window, String program) {
        var field = window.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Program app.py"));
        field.fill(program);
        field.press("Control+Enter");
        assertThat(window.page().locator(".lab-python"))
                .not()
                .hasText("Your program is running.", new LocatorAssertions.HasTextOptions().setTimeout(LONG));
    }

    private static Locator exactly(BrowserWindow window, AriaRole role, String name) {
        return window.page()
                .getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator checks(BrowserWindow window) {
        return window.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Checks"));
    }

    private static String program(String folder) {
        try {
            return Files.readString(
                    Commands.ROOT.resolve("courses/flask-training/labs/week-converter/%s/app.py".formatted(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
