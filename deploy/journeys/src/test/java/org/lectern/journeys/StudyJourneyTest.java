package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A student sets the day of the exam, finds it planned, practises, and sees on an open page how the section's level comes about. */
class StudyJourneyTest {

    /** No other journey practises it. */
    private static final String SECTION = "3.2";

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
    void studentPlansTheExamAndSeesWhatAnAnswerMakesOfASection() {
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
            assertThat(cell(today, ".+")).isVisible();

            window.open("/courses/flask-training/" + SECTION);
            window.button("Practise this section").click();
            assertThat(window.page()
                            .getByRole(
                                    AriaRole.HEADING,
                                    new Page.GetByRoleOptions().setName(Pattern.compile("^Question 1 of \\d+$"))))
                    .isVisible();
            if (window.page().locator(".option input[type=radio]").count() > 0) {
                window.page().keyboard().press("a");
                window.page().keyboard().press("Enter");
            } else {
                window.button("Show the answer").click();
            }
            assertThat(window.heading("Explanation")).isVisible();

            assertThat(cell(today, "(attempted|familiar)"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
            window.assertNoFaults();
        }
    }

    private static Locator cell(Page page, String level) {
        return page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName(Pattern.compile("^" + Pattern.quote(SECTION) + " .+: " + level)));
    }
}
