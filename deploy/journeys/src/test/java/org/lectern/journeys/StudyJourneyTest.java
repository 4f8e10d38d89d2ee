package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A student sets the day of the exam, finds the reading planned until then, and today's page counts the days. */
class StudyJourneyTest {

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void studentPlansTheExamAndTodayCountsTheDays() {
        var window = devices.open();
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
    }
}
