package org.lectern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Registering, recovering, leaving: what the login pages and the session do for a person. */
class AccountTest {

    @RegisterExtension
    static final Devices devices = new Devices();

    @Test
    void whoRegistersIsAStudentAndNothingElse() {
        var window = devices.open();
        var name = "new-" + UUID.randomUUID().toString().substring(0, 8);
        window.open("/register?to=/");
        var page = window.page();
        page.fill("#username", name);
        page.fill("#email", name + "@example.org");
        page.fill("#firstName", "Nora");
        page.fill("#lastName", "New");
        page.fill("#password", "a long enough Passphrase 7");
        page.fill("#password-confirm", "a long enough Passphrase 7");
        page.locator("form [type=submit]").click();
        page.waitForURL(Pattern.compile(Pattern.quote(devices.platform().url("gateway")) + ".*"));

        var me = new JsonPath(page.request().get("/me").text());

        assertThat(me.getString("username")).isEqualTo(name);
        assertThat(me.<String>getList("roles")).isEqualTo(List.of("student"));
    }

    @Test
    void loginPageLeadsToAForgottenPasswordAndToRegistration() {
        var window = devices.open();
        window.open("/login?to=/");

        assertThat(window.page().locator("a[href*='reset-credentials']")).isVisible();
        assertThat(window.page().locator("a[href*='registration']")).isVisible();
    }

    @Test
    void portalLinksToTheAccountConsole() {
        var me = new JsonPath(
                Session.of(devices.platform(), "student").get("/me").body());

        assertThat(me.getString("accountUrl"))
                .isEqualTo(devices.platform().url("keycloak") + "/realms/lectern/account");
    }

    @Test
    void apiCallWithoutASessionIsAProblemDocument() {
        var refused = Session.anonymous(devices.platform()).get("/api/progress/me/courses/flask-training");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(new JsonPath(refused.body()).getString("type")).isEqualTo("urn:lectern:problem:not-signed-in");
    }

    @Test
    void whoLogsOutIsLoggedOutOfKeycloakToo() {
        var window = devices.open();
        window.open("/");
        window.logIn("admin");
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Account|Ada|Admin")))
                .first()
                .click();
        window.text("Log out").first().click();
        assertThat(window.link("Log in").first()).isVisible();

        window.link("Log in").first().click();

        assertThat(window.page().locator("#username")).isVisible();
    }
}
