package org.lectern.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One device: a browser profile with cookies of its own. What its pages must never do, break the content security policy or throw, is gathered. */
final class BrowserWindow {

    /** Where the reader is. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final BrowserContext profile;
    private final Page page;
    private final String gateway;
    private final List<String> faults = new ArrayList<>();

    BrowserWindow(Browser browser, String gateway) {
        this.gateway = gateway;
        profile = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(gateway)
                .setViewportSize(1280, 900)
                .setLocale("en-GB")
                .setTimezoneId(ZONE.getId()));
        page = profile.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext profile() {
        return profile;
    }

    void open(String path) {
        page.navigate(path);
    }

    /** By the link of the bar and Keycloak's form; returns when the portal is back. */
    void logIn(String user) {
        link("Log in").first().click();
        fillLogin(user);
    }

    /** Keycloak's form, which stands on the screen; returns when the portal is back. */
    void fillLogin(String user) {
        page.getByLabel("E-mail or user name").fill(user);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(user);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.waitForURL(Pattern.compile(Pattern.quote(gateway) + ".*"));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator text(Pattern text) {
        return page.getByText(text);
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /** What the pages of this device did wrong. */
    List<String> faults() {
        return faults;
    }

    /** For a journey that breaks the policy on purpose, to see it hold. */
    void forgive() {
        faults.clear();
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void close() {
        profile.close();
    }
}
