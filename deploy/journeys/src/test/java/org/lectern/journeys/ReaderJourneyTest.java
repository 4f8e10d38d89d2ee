package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reader finds, marks and comes back; the guide changes meanwhile. */
class ReaderJourneyTest {

    private static final String LESSON = "/courses/flask-training/6.1";

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void readerFindsAParagraphMarksItAndKeepsTheMarksThoughItIsRenumberedAndThenGoes() {
        var guide = Guide.published(Session.of(devices.platform(), "instructor"));
        var laptop = devices.open();
        var phone = devices.open();
        laptop.open("/");
        laptop.logIn("student2");
        laptop.open("/courses/" + guide.course());
        laptop.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/place") && answer.ok(), () -> searches(laptop, "encrypted"));
        assertThat(laptop.heading("First section").first()).isVisible();
        writesANote(laptop, "The session cookie is signed", "Base64, so anybody can.");
        bookmarks(laptop, "It lives until the browser is closed");
        laptop.button("Mark as read").first().click();
        assertThat(laptop.text("1.1 is marked as read.").first()).isVisible();

        phone.open("/");
        phone.logIn("student2");
        phone.open("/courses/" + guide.course());
        assertThat(phone.text(Pattern.compile("Go on where you were"))).isVisible();
        phone.link("Read 1.1").first().click();
        assertMarked(phone);

        guide.renumber();
        guide.awaitShown(phone, "1.2");
        assertMarked(phone);
        phone.open("/courses/" + guide.course() + "/1.2");
        assertMarked(phone);

        guide.change("The session cookie is signed, not encrypted: whoever holds it can read it.", "Ask the server.");
        guide.awaitShown(phone, "Ask the server.");
        var lost = phone.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Notes whose paragraph is gone"));
        assertThat(lost.getByText("Base64, so anybody can.")).isVisible();
        assertThat(lost.getByText("The session cookie is signed, not encrypted"))
                .isVisible();

        phone.open("/progress/notes");
        assertThat(phone.page().locator(".notes-list > li")).hasCount(2);
    }

    @Test
    void readerWhoReportsAParagraphHearsWithoutReloadWhatCameOfIt() {
        var guide = Guide.published(Session.of(devices.platform(), "instructor"));
        var reader = devices.open();
        var author = devices.open();
        reader.open("/");
        reader.logIn("student2");
        reader.open(guide.page());
        reports(reader, "The session cookie is signed", "Signed by whom?");
        author.open("/");
        author.logIn("instructor");
        author.open("/courses/" + guide.course());
        assertThat(author.heading("A small guide to cookies").first()).isVisible();
        author.link("Reports").first().click();
        assertThat(author.text("Signed by whom?")).isVisible();
        author.button("Answer the report").click();
        author.page().getByLabel("To the readers").fill("By the application; it says so now.");
        author.button("Send the answer").click();
        assertThat(author.heading("No open reports")).isVisible();

        assertThat(reader.text("A report of yours was answered.").first()).isVisible();
        reader.link("Read the answer").first().click();

        assertThat(reader.text("By the application; it says so now.").first()).isVisible();
    }

    @Test
    void readerWhosePointerRestsOnAParagraphBeforeTheProgramIsThereFindsItsTools() {
        var reader = devices.open();
        reader.open("/");
        reader.logIn("student2");
        var program = opensWithoutItsProgram(reader);
        reader.page().locator("#lectern-lesson p").nth(1).hover();

        program.resume();

        assertThat(reader.page().locator("#lectern-lesson p").nth(1).locator("+ .passage-tools-host.is-pointed"))
                .isVisible();
    }

    @Test
    void readerWhoScrollsBeforeTheProgramIsThereStaysAtTheParagraph() {
        var reader = devices.open();
        // The place of another page of this tab is kept, too.
        reader.open("/");
        assertThat(reader.link("Log in").first()).isVisible();
        var program = opensWithoutItsProgram(reader);
        reader.page().evaluate("document.querySelector('#lectern-lesson h2:nth-of-type(2)').scrollIntoView()");
        var before = headingAt(reader);

        program.resume();

        assertThat(reader.link("Log in to mark it as read").first()).isVisible();
        Assertions.assertThat(headingAt(reader)).isCloseTo(before, Offset.offset(1.0));
    }

    /** The words of a lesson are there; the program waits for the word to come. */
    private static Route opensWithoutItsProgram(BrowserWindow reader) {
        var program = new AtomicReference<Route>();
        reader.page().route("**/assets/main-*.js", route -> {
            // The page before may still ask for the same program.
            if (route.request().headers().getOrDefault("referer", "").endsWith(LESSON)) {
                program.set(route);
            } else {
                route.resume();
            }
        });
        reader.page().navigate(LESSON, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        reader.page().waitForCondition(() -> program.get() != null);
        return program.get();
    }

    /** Where the second heading of the lesson stands in the window. */
    private static double headingAt(BrowserWindow reader) {
        return ((Number) reader.page()
                        .evaluate(
                                "document.querySelector('.lesson-text h2:nth-of-type(2)').getBoundingClientRect().top"))
                .doubleValue();
    }

    /** The course is read before its program is there; the bar comes with the program. */
    private static void searches(BrowserWindow window, String words) {
        assertThat(window.heading("A small guide to cookies").first()).isVisible();
        assertThat(window.page().getByRole(AriaRole.NAVIGATION).first()).isVisible();
        window.page().keyboard().press("/");
        window.page().keyboard().type(words);
        window.page().getByRole(AriaRole.OPTION).first().click();
    }

    private static void writesANote(BrowserWindow window, String paragraph, String text) {
        tools(window, paragraph, "Note").click();
        window.page().getByLabel("Your note").fill(text);
        assertThat(window.text(Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d"))).isVisible();
        window.page().keyboard().press("Escape");
        assertThat(note(window, text)).isVisible();
    }

    private static void bookmarks(BrowserWindow window, String paragraph) {
        tools(window, paragraph, "Bookmark").click();
        assertThat(window.text(Pattern.compile("Bookmarked \\w{3} "))).isVisible();
    }

    private static void reports(BrowserWindow window, String paragraph, String text) {
        tools(window, paragraph, "Report").click();
        window.page().getByLabel("What do you see?").fill(text);
        window.button("Send the report").click();
        assertThat(window.text("The report is sent.").first()).isVisible();
    }

    /** They come to the paragraph that the pointer is at. */
    private static Locator tools(BrowserWindow window, String paragraph, String name) {
        window.page()
                .locator("#lectern-lesson p, .lesson-text p")
                .filter(new Locator.FilterOptions().setHasText(paragraph))
                .first()
                .hover();
        return window.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(Pattern.compile("On the paragraph “" + paragraph)))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Each mark is where it was made: the note and the bookmark at their paragraphs, the section read. */
    private static void assertMarked(BrowserWindow window) {
        assertThat(note(window, "Base64, so anybody can.")).isVisible();
        assertThat(at(window, "The session cookie is signed")).containsText("Base64, so anybody can.");
        assertThat(at(window, "It lives until the browser is closed")).containsText("Bookmarked");
        assertThat(window.text(Pattern.compile("^Read (just now|today|\\d)"))).isVisible();
    }

    /** The note or bookmark that hangs at a paragraph; its tools may stand between. */
    private static Locator at(BrowserWindow window, String paragraph) {
        return window.page().locator("""
                xpath=//*[contains(@class, 'passage-note')]\
                [preceding-sibling::*[not(contains(@class, 'passage-host'))][1][contains(., '%s')]]""".formatted(paragraph));
    }

    private static Locator note(BrowserWindow window, String text) {
        return window.page().locator(".note-text").getByText(text);
    }
}
