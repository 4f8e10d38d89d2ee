package org.lectern.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A browser as far as sessions go: it keeps cookies by path, says where a request comes from, and follows redirects when told to. */
public final class Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, Cookie> cookies = new ConcurrentHashMap<>();
    private boolean keepsCookies = true;

    private record Cookie(String value, String path) {}

    /** Somebody new, logged in. */
    public static Browser loggedIn(String user) {
        var browser = new Browser();
        EdgeParts.KEYCLOAK.nextUser(user);
        browser.follow("/login?to=/");
        return browser;
    }

    public void refuseCookies() {
        keepsCookies = false;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path).headers(with(headers)).GET());
    }

    /** As the portal writes. */
    public HttpResponse<String> put(String path, String body) {
        return send(written(path, "PUT", BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(String path, String body) {
        return send(written(path, "POST", BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder written(String path, String method, BodyPublisher body) {
        return request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Lectern", "1")
                .header("Content-Type", "application/json")
                .method(method, body);
    }

    public HttpRequest.Builder request(String path) {
        var address = URI.create(path.startsWith("http") ? path : EdgeParts.url() + path);
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
        var cookie = cookieHeader(address.getPath());
        return cookie.isEmpty() || !address.toString().startsWith(EdgeParts.url())
                ? request
                : request.header("Cookie", cookie);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            keep(response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** Goes where it is sent until a page comes. */
    public HttpResponse<String> follow(String path) {
        var response = get(path);
        for (int hops = 0; response.statusCode() == 302; hops++) {
            if (hops > 10) {
                throw new IllegalStateException("round and round: " + response.uri());
            }
            response = get(response.uri().resolve(location(response)).toString());
        }
        return response;
    }

    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("location").orElseThrow();
    }

    public JsonObject me() {
        return new JsonObject(get("/me").body());
    }

    public boolean isSignedIn() {
        return me().getBoolean("signedIn");
    }

    public Set<String> cookieNames() {
        return cookies.keySet();
    }

    public String cookie(String name) {
        return cookies.get(name).value();
    }

    public void setCookie(String name, String value) {
        cookies.put(name, new Cookie(value, "/"));
    }

    /** Another browser with the same cookies, as a thief would have. */
    public Browser copy() {
        var copy = new Browser();
        copy.cookies.putAll(cookies);
        return copy;
    }

    private void keep(HttpResponse<?> response) {
        if (keepsCookies) {
            response.headers().allValues("set-cookie").forEach(this::keep);
        }
    }

    private void keep(String line) {
        var parts = line.split("; ?");
        var pair = parts[0].split("=", 2);
        var attributes = Set.of(parts);
        if (attributes.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
            return;
        }
        var path = attributes.stream()
                .filter(attribute -> attribute.startsWith("Path="))
                .map(attribute -> attribute.substring("Path=".length()))
                .findFirst()
                .orElse("/");
        cookies.put(pair[0], new Cookie(pair[1], path));
    }

    private String cookieHeader(String path) {
        return cookies.entrySet().stream()
                .filter(cookie -> path.startsWith(cookie.getValue().path()))
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
                .collect(Collectors.joining("; "));
    }

    private static String[] with(String... headers) {
        return headers.length == 0 ? new String[] {"Accept", "*/*"} : headers;
    }
}
