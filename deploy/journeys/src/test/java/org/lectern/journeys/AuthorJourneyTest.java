package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An author changes a lesson in the portal: from the first key to the reader who sees it. */
class AuthorJourneyTest {

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void authorMendsWhatTheLinterFindsSettlesAConflictAndPublishes() {
        var guide = Guide.published(Session.of(devices.platform(), "instructor"));
        var author = devices.open();
        var reader = devices.open();
        author.open("/");
        author.logIn("instructor");
        author.open("/courses/" + guide.course());
        assertThat(author.heading("A small guide to cookies").first()).isVisible();
        author.link("Lessons").first().click();
        author.link("Edit 1.1 First section").click();

        write(author, guide.text().replace("HTTP forgets.", "HTTP forgets; see [there](section:nowhere)."));
        assertThat(author.text("1 error")).isVisible();
        write(author, guide.text().replace("see [there](section:nowhere)", "a cookie remembers"));
        assertThat(author.text("No problems")).isVisible();
        assertThat(author.page().locator(".editor-preview")).containsText("HTTP forgets; a cookie remembers.");

        settlesAConflict(author, guide);
        collectsAndPublishes(author);

        guide.awaitShown(reader, "HTTP forgets; a cookie remembers.");
        assertThat(reader.page().locator("#lectern-lesson")).containsText("HTTP forgets; a cookie remembers.");
        assertThat(reader.page().locator("#lectern-lesson")).containsText("It lives for a day.");
    }

    private static void write(BrowserWindow author, String text) {
        source(author).fill(text);
        assertThat(author.text(Pattern.compile("Draft saved"))).isVisible();
    }

    /** Somebody else writes meanwhile: both texts are shown, and what both say is kept. */
    private static void settlesAConflict(BrowserWindow author, Guide guide) {
        var mine = guide.text();
        guide.write(mine.replace("It lives until the browser is closed", "It lives for a day"));
        source(author).fill(mine.replace("Every request", "Each request"));
        var conflict = author.page().locator("dialog.conflict");
        assertThat(conflict).isVisible();
        assertThat(conflict).containsText("It lives for a day");
        assertThat(conflict).containsText("Each request");
        author.button("Take all of theirs").click();
        assertThat(conflict).isHidden();
        write(
                author,
                guide.text()
                        .replace("It lives for a day, unless the application says otherwise.", "It lives for a day."));
    }

    private static void collectsAndPublishes(BrowserWindow author) {
        author.link("To the release").click();
        author.page().getByLabel("What is new").fill("Cookies said plainly");
        author.button("Collect into a release").click();
        author.link("To the releases").click();
        author.button("Publish release").first().click();
        author.page()
                .locator("dialog[open]")
                .getByText("Publish", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(author.text("Readers get this").first()).isVisible();
    }

    private static Locator source(BrowserWindow author) {
        return author.page().getByLabel("Source");
    }
}
