package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An instructor looks at the class, finds a student with the reason for the state, and sees the whole picture. */
class ClassJourneyTest {

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void instructorFindsAStudentInTheClassAndSeesThePicture() {
        Session.of(devices.platform(), "student2").get("/api/progress/me/courses/flask-training");
        var window = devices.open();
        window.open("/");
        window.logIn("instructor");
        window.link("Class").first().click();

        var students = window.page().getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Students"));
        var row = students.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Sofia Second"));
        assertThat(row).containsText(Pattern.compile("At risk|Silent|Stuck|New|On track"));
        assertThat(students).not().containsText("Ines Instructor");
        row.getByRole(AriaRole.LINK).first().click();

        assertThat(window.heading("Sofia Second")).isVisible();
        assertThat(window.heading("What this student knows")).isVisible();
        assertThat(window.text(Pattern.compile("in the audit trail"))).isVisible();
    }
}
