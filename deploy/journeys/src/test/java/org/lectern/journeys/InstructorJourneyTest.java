package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An instructor publishes a mock exam while a student looks at the list. */
class InstructorJourneyTest {

    private static Platform platform;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        platform = Platform.running();
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @Test
    void instructorCreatesPreviewsPublishesAndGivesExtraTime() {
        try (var student = new BrowserWindow(browser, platform);
                var instructor = new BrowserWindow(browser, platform)) {
            student.open("/");
            student.logIn("student2");
            student.open("/exams");
            assertThat(student.heading("Mock exams")).isVisible();
            instructor.open("/");
            instructor.logIn("instructor");

            writes(instructor);
            looksAsAStudent(instructor);
            instructor.button("Publish").click();
            instructor.button("Publish now").click();

            assertThat(instructor
                            .text(Pattern.compile("Published .*Students see it\\."))
                            .first())
                    .isVisible();
            assertThat(student.text("Sessions, a short check").first()).isVisible();
            givesExtraTime(instructor);
            student.open(instructor.page().url().replaceFirst(".*/teach(/exams/[^/]+).*", "$1"));
            assertThat(student.text("Your extra time, 25 %").first()).isVisible();
            assertThat(student.text("18 min 45 s").first()).isVisible();
            student.assertNoFaults();
            instructor.assertNoFaults();
        }
    }

    @Test
    void studentIsNotLetIntoTheInstructorsPages() {
        try (var student = new BrowserWindow(browser, platform)) {
            student.open("/");
            student.logIn("student2");

            student.open("/teach/exams");

            assertThat(student.text("This page is for instructors").first()).isVisible();
        }
    }

    private static void writes(BrowserWindow window) {
        window.open("/teach/exams");
        window.link("Write a mock exam").first().click();
        window.page().getByLabel("Title").fill("Sessions, a short check");
        window.button("5 sections of chapter 6").click();
        window.page().getByLabel("Questions of 6.1 Introduction to Flask-Login").fill("5");
        window.page().getByLabel(Pattern.compile("^Questions of 6\\.3 ")).fill("5");
        window.page().getByLabel("Minutes").fill("15");
        window.page().getByLabel("Pass at").fill("7");
        window.page().getByLabel("Attempts").fill("2");
        assertThat(window.text("Nothing to mend.").first()).isVisible();
        window.button("Save draft").click();
        assertThat(window.text(Pattern.compile("^Draft saved")).first()).isVisible();
    }

    /** To somebody who is picked by name; the student has it when the exam is opened. */
    private static void givesExtraTime(BrowserWindow window) {
        window.link("Students and extra time").click();
        window.button("Give an accommodation").click();
        var dialog = window.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Student").fill("Sofia");
        dialog.getByRole(AriaRole.RADIO).first().check();
        dialog.getByLabel("Reason").fill("Certificate of 12 November");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give it"))
                .click();
        assertThat(window.text("25 % more time").first()).isVisible();
    }

    private static void looksAsAStudent(BrowserWindow window) {
        window.link("Sit it as a student").first().click();
        assertThat(window.text("Question 1 of 10").first()).isVisible();
        window.link("Back to the exam").first().click();
    }
}
