package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A student sets the day of the exam, finds the reading planned until then, and today's page counts the days. */
class StudyJourneyTest {

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
    void studentPlansTheExamAndTodayCountsTheDays() {
        try (var window = new BrowserWindow(browser, platform)) {
            window.open("/");
            window.logIn("student2");

            window.open("/progress/plan");
            window.page()
                    .getByLabel("Day of your exam")
                    .fill(LocalDate.now(BrowserWindow.ZONE).plusDays(19).toString());
            window.button("Save").click();
            assertThat(window.text(Pattern.compile("in 19 days\\."))).isVisible();
            assertThat(window.page().locator(".plan-days > li").first()).isVisible();

            var today = window.profile().newPage();
            today.navigate("/today");
            assertThat(today.getByText(Pattern.compile("Exam in 19 days"))).isVisible();
            window.assertNoFaults();
        }
    }
}
