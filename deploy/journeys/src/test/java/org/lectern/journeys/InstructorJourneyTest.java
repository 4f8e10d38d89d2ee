package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An instructor publishes a mock exam while a student looks at the list. */
class InstructorJourneyTest {

    /** A second is what is promised; the machine may be busy with the other journeys. */
    private static final LocatorAssertions.IsVisibleOptions AT_ONCE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(3_000);

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void instructorCreatesPreviewsPublishesAndGivesExtraTime() {
        var student = devices.open();
        var instructor = devices.open();
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
        var exam = instructor.page().url().replaceFirst(".*/teach(/exams/[^/]+).*", "$1");
        student.open(exam);
        assertThat(student.text("Your extra time, 25 %").first()).isVisible();
        assertThat(student.text("18 min 45 s").first()).isVisible();
        student.button("Start now").click();
        assertThat(student.heading("Question 1")).isVisible();

        addsTimeForTheOneWhoSits(instructor, student);
        publishesANewVersion(instructor, exam);
        submits(student);
        student.open(exam);
        assertThat(student.text("10 questions, 20 min, pass at 7.").first()).isVisible();
    }

    @Test
    void studentIsNotLetIntoTheInstructorsPages() {
        var student = devices.open();
        student.open("/");
        student.logIn("student2");

        student.open("/teach/exams");

        assertThat(student.text("This page is for instructors").first()).isVisible();
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
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Student"))
                .fill("Sofia");
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Sofia Second"))
                .check();
        dialog.getByLabel("Reason").fill("Certificate of 12 November");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give it"))
                .click();
        assertThat(window.text("25 % more time").first()).isVisible();
    }

    /** It is there at once, and the sum of the deadline says why. */
    private static void addsTimeForTheOneWhoSits(BrowserWindow instructor, BrowserWindow student) {
        instructor.button("Add time for Sofia Second").click();
        instructor.page().getByLabel("Minutes").fill("5");
        instructor.page().getByLabel("Reason").fill("Let in late");
        instructor.button("Add 5 minutes").click();
        assertThat(student.text("You have 5 minutes more.").first()).isVisible(AT_ONCE);
        student.button("Why ").first().click();
        assertThat(student.text("Let in late").first()).isVisible();
        assertThat(student.text("Certificate of 12 November").first()).isVisible();
    }

    /** In one act; who is sitting the earlier one finishes it as it began. */
    private static void publishesANewVersion(BrowserWindow window, String exam) {
        window.open("/teach" + exam);
        window.button("Write a new version").click();
        window.page().getByLabel("Minutes").fill("20");
        window.button("Sit it as a student").click();
        assertThat(window.text("Question 1 of 10").first()).isVisible();
        window.button("Back to the draft").click();
        window.button("Publish the new version").click();
        window.button("Publish now").click();
        assertThat(window.button("Write a new version")).isVisible();
    }

    private static void submits(BrowserWindow window) {
        window.page().keyboard().press("Escape");
        window.page().keyboard().press("r");
        window.button("Submit the exam").click();
        window.button("Submit now").click();
        assertThat(window.link("Download the receipt")).isVisible();
    }

    private static void looksAsAStudent(BrowserWindow window) {
        window.link("Sit it as a student").first().click();
        assertThat(window.text("Question 1 of 10").first()).isVisible();
        window.link("Back to the exam").first().click();
    }
}
