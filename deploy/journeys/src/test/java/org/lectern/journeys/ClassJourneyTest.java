package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An instructor looks at the class, finds a student with the reason for the state, and sees the whole picture. */
class ClassJourneyTest {

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
    void instructorFindsAStudentInTheClassAndSeesThePicture() {
        Session.of(platform, "student2").get("/api/progress/me/courses/flask-training");
        try (var window = new BrowserWindow(browser, platform)) {
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
            window.assertNoFaults();
        }
    }
}
