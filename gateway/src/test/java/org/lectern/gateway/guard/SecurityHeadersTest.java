package org.lectern.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.gateway.Browser;
import org.lectern.gateway.EdgeParts;
import org.lectern.gateway.EdgeTest;

/** What every answer tells the browser, whoever made it. */
@EdgeTest
class SecurityHeadersTest {

    @BeforeEach
    void everybodyIsUp() {
        EdgeParts.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/me",
                "/login",
                "/login/callback",
                "/assets/index-AbC123.js",
                "/api/content/courses",
                "/api/quiz/exams",
                "/api/none",
                "/nothing.png",
                "/q/health",
                "/logout"
            })
    void everyAnswerIsLockedDown(String path) {
        var headers = new Browser().get(path).headers();

        var policy = headers.firstValue("content-security-policy").orElseThrow();
        assertThat(policy.split(Pattern.quote("; ")))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data:",
                        "font-src 'self'",
                        "connect-src 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'");
        assertThat(policy).doesNotContain("unsafe").contains("form-action 'self' http://localhost:");
        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.firstValue("referrer-policy")).contains("same-origin");
        assertThat(headers.firstValue("permissions-policy")).isPresent();
        assertThat(headers.firstValue("cross-origin-opener-policy")).contains("same-origin");
        assertThat(headers.firstValue("cross-origin-resource-policy")).contains("same-origin");
        // By http, it would be a promise that we break.
        assertThat(headers.firstValue("strict-transport-security")).isEmpty();
    }

    /** A worker's policy is that of its own script: Python is compiled there, and nothing is reached from there. */
    @ParameterizedTest
    @ValueSource(strings = {"/assets/lab/worker-AbC123.js", "/assets/lab/0123/pyodide.js"})
    void labsRunWhereNothingIsReached(String path) {
        var headers = new Browser().get(path).headers();

        var policy = headers.firstValue("content-security-policy").orElseThrow();
        assertThat(policy.split(Pattern.quote("; ")))
                .contains("default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'none'");
        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/courses/flask-training/labs/first-login",
                "/assets/label.js",
                "/assets/lab/../index.js",
                "/assets/%6cab.js"
            })
    void noOtherAddressMayCompileAnything(String path) {
        var policy = new Browser()
                .get(path)
                .headers()
                .firstValue("content-security-policy")
                .orElseThrow();

        assertThat(policy).doesNotContain("unsafe");
    }
}
