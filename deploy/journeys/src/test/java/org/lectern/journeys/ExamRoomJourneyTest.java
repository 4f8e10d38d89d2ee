package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An exam that does not go smoothly: the network is cut, the page dies, the login runs out, the device changes, time is added. */
class ExamRoomJourneyTest {

    private static final Pattern SAVED = Pattern.compile("^Saved \\d\\d:\\d\\d:\\d\\d");

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void studentSitsAnExamWithANetworkCutAndADeviceChange() {
        var exam = Exams.publish(Session.of(devices.platform(), "instructor"), "A bumpy ride", null);
        var laptop = devices.open();
        var phone = devices.open();
        var instructor = devices.open();
        var room = starts(laptop, exam);
        answers(laptop, 1);
        isCutOffAndLosesThePage(laptop, room);
        isLoggedOut(laptop);
        addsTime(instructor, exam);
        assertThat(laptop.page().locator("b", new Page.LocatorOptions().setHasText("You have 10 minutes more.")))
                .isVisible(within(3_000));

        takesOver(phone, exam);
        assertThat(laptop.text("This attempt is being written on another device."))
                .isVisible();
        assertThat(phone.button("Question 3, answered")).isVisible();
        submits(phone);
        assertThat(phone.link("Download the receipt")).isVisible();
    }

    private static String starts(BrowserWindow window, String exam) {
        window.open("/");
        window.logIn("student2");
        window.open("/exams/" + exam);
        window.button("Start now").click();
        assertThat(window.heading("Question 1")).isVisible();
        return window.page().url().replaceFirst("/1$", "");
    }

    /** What was answered without a network is in the browser, also when the page goes meanwhile, and is saved when it is back. */
    private static void isCutOffAndLosesThePage(BrowserWindow window, String room) {
        next(window, 2);
        window.profile().setOffline(true);
        Answers.somehow(window.page().locator("#question"));
        assertThat(window.text(Pattern.compile("You are offline since")).first())
                .isVisible();
        assertThat(window.text("1 not saved yet").first()).isVisible();
        window.page().onceDialog(com.microsoft.playwright.Dialog::accept);
        window.page().navigate("about:blank");
        window.profile().setOffline(false);

        window.page().navigate(room + "/2");

        assertThat(window.button("Question 2, current, answered")).isVisible();
        assertThat(window.text(SAVED).first()).isVisible();
    }

    /** A login that ran out asks for the password, comes back to the same question and sends what waits. */
    private static void isLoggedOut(BrowserWindow window) {
        next(window, 3);
        window.profile().clearCookies();
        Answers.somehow(window.page().locator("#question"));
        var logIn = window.page().locator(".room-bar").getByRole(AriaRole.LINK, named("Log in"));
        assertThat(logIn).isVisible();
        window.page().onceDialog(com.microsoft.playwright.Dialog::accept);
        logIn.click();
        window.fillLogin("student2");

        assertThat(window.heading("Question 3")).isVisible();
        assertThat(window.button("Question 3, current, answered")).isVisible();
        assertThat(window.text(SAVED).first()).isVisible();
    }

    private static void addsTime(BrowserWindow window, String exam) {
        window.open("/");
        window.logIn("instructor");
        window.open("/teach/exams/" + exam + "/students");
        assertThat(window.page().getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("3 of 10")))
                .isVisible();
        window.button("Add time for all 1").click();
        window.page().getByLabel("Reason").fill("The network of the room was cut");
        window.button("Add 10 minutes").click();
    }

    private static void takesOver(BrowserWindow phone, String exam) {
        phone.open("/");
        phone.logIn("student2");
        phone.open("/exams/" + exam);
        phone.button("Go on with your attempt").click();
        assertThat(phone.heading("Question 1")).isVisible();
    }

    private static void submits(BrowserWindow window) {
        window.page().keyboard().press("r");
        window.button("Submit the exam").click();
        window.button("Submit now").click();
    }

    private static void answers(BrowserWindow window, int position) {
        assertThat(window.heading("Question " + position)).isVisible();
        Answers.somehow(window.page().locator("#question"));
        assertThat(window.text(SAVED).first()).isVisible();
    }

    private static void next(BrowserWindow window, int position) {
        window.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next question"))
                .or(window.button("Next question"))
                .first()
                .click();
        assertThat(window.heading("Question " + position)).isVisible();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static LocatorAssertions.IsVisibleOptions within(double milliseconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }
}
