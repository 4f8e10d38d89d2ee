package org.lectern.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CookiesTest {

    private final Cookies secure = new Cookies(() -> URI.create("https://lectern.example"));

    @Test
    void byHttpsACookieIsSecureAndOurs() {
        assertThat(secure.lines("lectern-session", "1abc"))
                .containsExactly("__Secure-lectern-session=1abc; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(secure.ownName("__Secure-lectern-session")).contains("lectern-session");
        assertThat(secure.ownName("lectern-session")).isEmpty();
    }

    @Test
    void aValueLongerThanBrowsersTakeIsSplitAndReadWhole() {
        var value = Cookies.numbered("x".repeat(5000) + "y".repeat(5000));

        var lines = secure.lines("lectern-session", value);

        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThan(4096));
        assertThat(secure.read(requestWith(lines), "lectern-session")).isEqualTo(value);
        assertThat(secure.read(requestWith(lines.subList(0, 2)), "lectern-session"))
                .isNull();
    }

    /** A request of a browser that was handed these. */
    private static HttpServerRequest requestWith(List<String> setCookie) {
        Map<String, Cookie> cookies = setCookie.stream()
                .map(line -> line.substring(0, line.indexOf(';')).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Cookie.cookie(pair[0], pair[1])));
        return (HttpServerRequest) Proxy.newProxyInstance(
                CookiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (_, method, arguments) -> cookies.get(arguments[0]));
    }
}
