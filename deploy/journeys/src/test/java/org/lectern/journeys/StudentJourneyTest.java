package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a student does with Lectern, in a real browser on the whole platform. */
class StudentJourneyTest {

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void anybodyReadsALessonWithoutAnAccount() {
        var window = devices.open();
        window.open("/");
        assertThat(window.heading("Know Flask well enough to be examined on it."))
                .isVisible();
        window.open("/courses/flask-training/6.1");

        assertThat(window.heading("Introduction to Flask-Login")).isVisible();
        assertThat(window.page().locator("#lectern-lesson")).containsText("login_view");
        assertThat(window.link("Log in to mark it as read")).isVisible();
    }

    @Test
    void lessonStandsInTheDocumentBeforeAnyScriptRuns() {
        var lesson = Session.anonymous(devices.platform()).get("/courses/flask-training/6.1", "Accept", "text/html");

        assertThat(lesson.statusCode()).isEqualTo(200);
        assertThat(lesson.body())
                .contains("<title>6.1 Introduction to Flask-Login")
                .contains("login_manager")
                .doesNotContain("<!--lectern:");
    }

    @Test
    void studentReadsSitsAnExamOnTwoDevicesAndSeesTheProgressWithoutReload() {
        Session.of(devices.platform(), "student")
                .write(
                        "PUT",
                        "/api/progress/me/courses/flask-training/lessons/introduction-to-flask-login",
                        "{\"completed\": false}");
        var laptop = devices.open();
        var phone = devices.open();
        laptop.open("/");
        laptop.logIn("student");
        readsLesson(laptop);
        var progress = laptop.profile().newPage();
        progress.navigate("/progress");
        assertThat(progress.getByText("1 of 55 sections").first()).isVisible();

        laptop.open("/exams");
        laptop.page().locator("a[href='/exams/authentication-check']").first().click();
        laptop.button("Start now").click();
        answer(laptop, 1);
        takesOver(phone);
        assertThat(laptop.text("This attempt is being written on another device."))
                .isVisible();
        for (int position = 2; position <= 10; position++) {
            phone.page()
                    .getByRole(AriaRole.LINK, named("Next question"))
                    .or(phone.button("Next question"))
                    .first()
                    .click();
            answer(phone, position);
        }
        submits(phone);

        assertThat(phone.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Authentication check");
        assertThat(phone.text(Pattern.compile("(Passed|Not passed)\\s*$")).first())
                .isVisible();
        assertThat(phone.text("Explanation").first()).isVisible();
        assertThat(progress.getByText(Pattern.compile("(Passed|Not passed).* of 10"))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5_000));
    }

    private static void readsLesson(BrowserWindow window) {
        window.open("/courses/flask-training");
        assertThat(window.page().locator(".chapter")).hasCount(11);
        assertThat(window.page().locator(".chapter .sections > li")).hasCount(55);
        window.open("/courses/flask-training/introduction-to-flask-login");
        window.button("Mark as read").first().click();
        assertThat(window.text("6.1 is marked as read.").first()).isVisible();
    }

    /** Answers somehow, as the question's type is answered, and waits for the server's receipt. */
    private static void answer(BrowserWindow window, int position) {
        assertThat(window.heading("Question " + position)).isVisible();
        Answers.somehow(window.page().locator("#question"));
        assertThat(window.text(Pattern.compile("^Saved \\d\\d:\\d\\d:\\d\\d")).first())
                .isVisible();
    }

    private static void takesOver(BrowserWindow phone) {
        phone.open("/");
        phone.logIn("student");
        phone.open("/exams");
        phone.link("Go on").first().click();
        phone.button("Go on with your attempt").click();
        assertThat(phone.heading("Question 1")).isVisible();
        assertThat(phone.button("Question 1, current, answered")).isVisible();
    }

    private static void submits(BrowserWindow window) {
        window.page().keyboard().press("r");
        window.button("Submit the exam").click();
        window.button("Submit now").click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
