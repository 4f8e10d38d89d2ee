package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reader finds, marks and comes back; the guide changes meanwhile. */
class ReaderJourneyTest {

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
        assertThat(after(window, "The session cookie is signed")).containsText("Base64, so anybody can.");
        assertThat(after(window, "It lives until the browser is closed")).containsText("Bookmarked");
        assertThat(window.text(Pattern.compile("^Read (just now|today|\\d)"))).isVisible();
    }

    /** What hangs at a paragraph. */
    private static Locator after(BrowserWindow window, String paragraph) {
        return window.page()
                .locator(".lesson-text p", new Page.LocatorOptions().setHasText(paragraph))
                .first()
                .locator("xpath=following-sibling::*[1]");
    }

    private static Locator note(BrowserWindow window, String text) {
        return window.page().locator(".note-text").getByText(text);
    }
}
