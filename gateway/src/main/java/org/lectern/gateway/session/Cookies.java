package org.lectern.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.gateway.web.PublicAddress;

/**
 * Cookies of ours: HttpOnly, SameSite=Lax, Secure where we are reached by https. A value longer than browsers take in one cookie is split; the first
 * part says into how many.
 */
@ApplicationScoped
public class Cookies {

    /** Browsers take 4096 characters of name and value. */
    private static final int PART = 3800;

    private static final int MOST_PARTS = 8;
    private static final String SECURE_PREFIX = "__Secure-";

    private final boolean secure;

    Cookies(PublicAddress address) {
        this.secure = address.secure();
    }

    /** @return the whole value, or null: it is read on every request */
    public String read(HttpServerRequest request, String name) {
        var first = request.getCookie(prefixed(name));
        if (first == null || first.getValue().isEmpty()) {
            return null;
        }
        int parts = first.getValue().charAt(0) - '0';
        if (parts == 1) {
            return first.getValue();
        }
        return parts < 1 || parts > MOST_PARTS ? null : join(request, name, parts, first.getValue());
    }

    private String join(HttpServerRequest request, String name, int parts, String first) {
        var value = new StringBuilder(first);
        for (int part = 2; part <= parts; part++) {
            var next = request.getCookie(prefixed(name + "-" + part));
            if (next == null) {
                return null;
            }
            value.append(next.getValue());
        }
        return value.toString();
    }

    /** The value as {@link #read} gives it back: with its number of parts in front. */
    static String numbered(String value) {
        int parts = (value.length() + 1 + PART - 1) / PART;
        if (parts > MOST_PARTS) {
            throw new IllegalArgumentException("a session of " + value.length() + " characters is none of ours");
        }
        return parts + value;
    }

    /** {@code Set-Cookie} lines of a numbered value that lives until the browser is closed. */
    List<String> lines(String name, String numbered) {
        var lines = new ArrayList<String>();
        for (int part = 1, from = 0; from < numbered.length(); part++, from += PART) {
            var text = numbered.substring(from, Math.min(numbered.length(), from + PART));
            lines.add(line(part == 1 ? name : name + "-" + part, text, "/"));
        }
        return lines;
    }

    /** Keeps a short value under one path for as long as the browser keeps a session's. */
    public void write(HttpServerResponse response, String name, String value, String path) {
        response.headers().add(HttpHeaders.SET_COOKIE, line(name, "1" + value, path));
    }

    /** Keeps a short value under one path for a while. */
    public void write(HttpServerResponse response, String name, String value, String path, Duration age) {
        response.headers().add(HttpHeaders.SET_COOKIE, line(name, "1" + value, path) + "; Max-Age=" + age.toSeconds());
    }

    public void clear(HttpServerResponse response, String name, String path) {
        response.headers().add(HttpHeaders.SET_COOKIE, line(name, "", path) + "; Max-Age=0");
    }

    private String line(String name, String value, String path) {
        return prefixed(name) + "=" + value + "; Path=" + path + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    /** The prefix says that only a page of ours, by https, has set it. */
    private String prefixed(String name) {
        return secure ? SECURE_PREFIX + name : name;
    }

    /** Our name of a cookie as the browser sends it; nothing for one that is not ours. */
    public Optional<String> ownName(String sent) {
        if (!secure) {
            return Optional.of(sent);
        }
        return sent.startsWith(SECURE_PREFIX) ? Optional.of(sent.substring(SECURE_PREFIX.length())) : Optional.empty();
    }
}
