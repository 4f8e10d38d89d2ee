package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A student reports a question met in practice; an instructor edits it and answers; the student reads what came of it. */
class ReportJourneyTest {

    /** No other journey practises it. */
    private static final String SECTION = "/courses/flask-training/3.1";

    private static final Pattern ANSWER = Pattern.compile("^Answer 1 report$");

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void studentReportsAQuestionAndReadsWhatTheInstructorDidAboutIt() {
        var said = "The word " + UUID.randomUUID() + " is missing.";
        var student = devices.open();
        var instructor = devices.open();
        student.open("/");
        student.logIn("student2");
        report(student, said);

        instructor.open("/");
        instructor.logIn("instructor");
        instructor.open("/teach/questions/reports");
        var reported =
                instructor.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(said));
        assertThat(reported).isVisible();
        reported.getByRole(AriaRole.LINK).click();
        mend(instructor);

        instructor.open("/teach/questions/reports");
        reported.getByRole(AriaRole.BUTTON).click();
        reported.getByLabel("What the students read").fill("Thank you. It says so now: " + said);
        reported.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(ANSWER))
                .click();
        assertThat(reported).hasCount(0);

        student.open("/practice/reports");
        assertThat(student.page().getByText("It says so now: " + said)).isVisible();
    }

    private static void report(BrowserWindow student, String said) {
        student.open(SECTION);
        student.button("Practise this section").click();
        student.button("Show the answer").click();
        student.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Report this question")))
                .click();
        student.page().getByLabel("There is a slip in the text").check();
        student.page().getByLabel("In your words").fill(said);
        student.button("Send the report").click();
        assertThat(student.text(Pattern.compile("^Reported\\. "))).isVisible();
    }

    /** Adds a word to the explanation: a new version, whose history shows the difference. */
    private static void mend(BrowserWindow instructor) {
        var explanation = instructor.page().getByLabel("Explanation").first();
        explanation.fill(explanation.inputValue().stripTrailing() + " Mended.\n");
        instructor.button("Save as a new version").click();
        assertThat(instructor.text(Pattern.compile("Version [2-9]\\d*\\."))).isVisible();
        instructor
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"))
                .click();
        assertThat(instructor.page().locator("ins").first()).containsText("Mended.");
    }
}
