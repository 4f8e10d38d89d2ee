package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A student practises a section of the guide: the question, what is said of the answer at once, and the progress that shows it: the section's level and the
 * reviews of what was unsure.
 */
class PracticeJourneyTest {

    /** No other journey practises it. */
    private static final String SECTION = "/courses/flask-training/2.1";

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void studentPractisesASectionSeesEveryWhyAndTheCourseShowsItWithoutReload() {
        var window = devices.open();
        window.open("/");
        window.logIn("student2");
        var course = window.profile().newPage();
        course.navigate("/courses/flask-training");
        assertThat(practised(course)).isVisible();
        var before = practised(course).textContent();
        var today = window.profile().newPage();
        today.navigate("/today");
        assertThat(levelOf(today)).isVisible();

        window.open(SECTION);
        window.button("Practise this section").click();
        var questions = questionsOf(window);
        for (int position = 1; position <= questions; position++) {
            assertThat(window.heading("Question %d of %d".formatted(position, questions)))
                    .isVisible();
            assertThat(window.page().locator(".reviewed-options, .reviewed-orders"))
                    .hasCount(0);
            answer(window);
            assertThat(window.page().locator(".reviewed-options, .reviewed-orders"))
                    .hasCount(1);
            assertThat(window.heading("Explanation")).isVisible();
            window.button(position == questions ? "See how it went" : "Next question")
                    .click();
        }

        assertThat(window.heading("How it went")).isVisible();
        assertThat(window.text(Pattern.compile("^\\d+ of %d right$".formatted(questions))))
                .isVisible();
        assertThat(window.page().locator(".practice-list > li")).hasCount(questions);
        if (before.startsWith("0 of")) {
            assertThat(course.getByText("1 of 55 sections practised."))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
        }
        assertThat(levelOf(today)).containsText(Pattern.compile(": (attempted|familiar|proficient)"));
        assertThat(today.locator("#reviews")).containsText(Pattern.compile("[1-9]\\d* (due today|objectives? waits?)"));
        window.open(SECTION);
        assertThat(window.text(Pattern.compile("^\\d+ of \\d+ right in practice$")))
                .isVisible();
    }

    private static Locator practised(Page page) {
        return page.getByText(Pattern.compile("^\\d+ of 55 sections practised\\.$"));
    }

    /** The section's place in the map of what is known. */
    private static Locator levelOf(Page page) {
        return page.locator(".know-cell[href$='/2.1'], .know-cell:has(:text-is('2.1'))")
                .first();
    }

    private static int questionsOf(BrowserWindow window) {
        var heading = window.page()
                .getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("^Question 1 of \\d+$")));
        assertThat(heading).isVisible();
        return Integer.parseInt(heading.textContent().replaceAll(".* of ", ""));
    }

    /** Chooses by keyboard where there is something to choose, and asks for the answer elsewhere. */
    private static void answer(BrowserWindow window) {
        if (window.page().locator(".option input[type=radio]").count() > 0) {
            window.page().keyboard().press("a");
            window.page().keyboard().press("u");
            window.page().keyboard().press("Enter");
        } else {
            window.button("Show the answer").click();
        }
    }
}
