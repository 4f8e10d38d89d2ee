package org.lectern.bench.examday;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes the bench's students in Keycloak and logs them in, as browsers do and as {@code deploy/local/token} does. */
final class Login {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final Installation installation;
    private final String prefix;
    private final List<String> groups;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    /** Passwords are dear to check, on purpose: more at once would only wait in Keycloak. */
    private final Semaphore places = new Semaphore(8);

    private final List<Student> browsers = new ArrayList<>();

    Login(Installation installation) {
        this(installation, "exam-day-", List.of());
    }

    /** @param prefix of the names; @param groups that exist, and that each student is in */
    Login(Installation installation, String prefix, List<String> groups) {
        this.installation = installation;
        this.prefix = prefix;
        this.groups = groups;
    }

    /** Those that exist from an earlier run stay. */
    void make(int students) throws GeneralSecurityException {
        var users = Installation.JSON.createArrayNode();
        for (int number = 0; number < students; number++) {
            users.add(user(prefix + number));
            if (users.size() == 500 || number == students - 1) {
                send(users);
                users.removeAll();
            }
        }
    }

    private void send(ArrayNode users) {
        ObjectNode body = Installation.JSON.createObjectNode();
        body.put("ifResourceExists", "SKIP");
        body.set("users", users);
        try (var operator = new Operator(installation)) {
            operator.send("POST", "/partialImport", body.toString());
        }
    }

    /** The password is the name, hashed cheaply: three thousand dear hashes would take minutes. */
    private ObjectNode user(String name) throws GeneralSecurityException {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(name.toCharArray(), salt, 1, 512))
                .getEncoded();
        var encoder = Base64.getEncoder();
        ObjectNode user = Installation.JSON.createObjectNode();
        user.put("username", name)
                .put("enabled", true)
                .put("email", name + "@example.org")
                .put("emailVerified", true);
        user.put("firstName", "Exam").put("lastName", name);
        user.putArray("realmRoles").add("student");
        var in = user.putArray("groups");
        groups.forEach(group -> in.add("/" + group));
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put(
                        "secretData",
                        "{\"value\":\"%s\",\"salt\":\"%s\"}"
                                .formatted(encoder.encodeToString(hash), encoder.encodeToString(salt)))
                .put("credentialData", "{\"hashIterations\":1,\"algorithm\":\"pbkdf2-sha512\"}");
        return user;
    }

    /** Students with a session of the gateway; who has logged in once stays so for the whole run. */
    List<Student> browsers(int count) {
        if (browsers.size() < count) {
            browsers.addAll(all(browsers.size(), count - browsers.size(), name -> cookie(name, name)));
        }
        return List.copyOf(browsers.subList(0, count));
    }

    /** The same, got without the login pages: thousands, on an installation that may be thrown away. */
    List<Student> sessions(int count) throws GeneralSecurityException {
        if (browsers.size() < count) {
            long begin = System.nanoTime();
            try (var sealed = new SealedSessions(installation)) {
                browsers.addAll(all(browsers.size(), count - browsers.size(), name -> sealed.cookie(tokens(name))));
            }
            System.out.printf("%d students have a session, %d s%n", count, (System.nanoTime() - begin) / 1_000_000_000);
        }
        return List.copyOf(browsers.subList(0, count));
    }

    private JsonNode tokens(String name) {
        return grant(
                "client_id=%s&client_secret=%s"
                        .formatted(SealedSessions.CLIENT, encoded(installation.gatewayClientSecret())),
                name,
                name);
    }

    /** Students with a token, who reach the service itself. */
    List<Student> bearers(int count) {
        return all(0, count, name -> "Bearer " + token(name, name));
    }

    private interface Credential {
        String of(String name);
    }

    private List<Student> all(int from, int count, Credential credential) {
        return fewAtATime(IntStream.range(from, from + count)
                .mapToObj(number -> prefix + number)
                .map(name -> () -> new Student(name, credential.of(name))));
    }

    /** All who have a session log out: nobody's token is renewed from then on, and who comes next gets a new one. */
    void leave() {
        fewAtATime(browsers.stream().map(student -> () -> logOut(student)));
        browsers.clear();
    }

    private Student logOut(Student student) {
        var answer = send(HttpRequest.newBuilder(URI.create(installation.url("gateway") + "/logout"))
                .header("Cookie", student.credential)
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Lectern", "1")
                .POST(BodyPublishers.noBody()));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(student.name + " is not logged out: " + answer.body());
        }
        return student;
    }

    private List<Student> fewAtATime(Stream<Callable<Student>> visits) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = visits.map(visit -> threads.submit(() -> {
                        places.acquire();
                        try {
                            return visit.call();
                        } finally {
                            places.release();
                        }
                    }))
                    .toList();
            return made.stream().map(Login::of).toList();
        }
    }

    private static Student of(Future<Student> visit) {
        try {
            return visit.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String instructorsToken() {
        return token("instructor", "instructor");
    }

    private String token(String user, String password) {
        return grant("client_id=lectern-cli", user, password)
                .required("access_token")
                .asText();
    }

    private JsonNode grant(String client, String user, String password) {
        var answer = send(HttpRequest.newBuilder(
                        URI.create(installation.url("keycloak") + "/realms/lectern/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&%s&username=%s&password=%s"
                        .formatted(client, encoded(user), encoded(password)))));
        try {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no token for " + user + ": " + answer.body());
            }
            return Installation.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("no token for " + user + ": " + answer.body(), e);
        }
    }

    /** The header value of a session, got on the way that a browser goes. */
    private String cookie(String user, String password) {
        Map<String, Map<String, String>> jars = new HashMap<>();
        var page = browse(
                jars,
                HttpRequest.newBuilder(URI.create(installation.url("gateway") + "/login?to=/me"))
                        .GET());
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException(
                    "no login form for " + user + " at " + page.uri() + ": " + page.statusCode());
        }
        browse(
                jars,
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "username=%s&password=%s".formatted(encoded(user), encoded(password)))));
        var session = header(jars.getOrDefault(jar(installation.url("gateway")), Map.of()));
        if (!session.contains("session")) {
            throw new IllegalStateException("the login of " + user + " gave no session");
        }
        return session;
    }

    private HttpResponse<String> browse(Map<String, Map<String, String>> jars, HttpRequest.Builder request) {
        var next = request;
        for (int hop = 0; hop < 8; hop++) {
            var uri = next.build().uri();
            var jar = jars.computeIfAbsent(jar(uri.toString()), _ -> new HashMap<>());
            if (!jar.isEmpty()) {
                next.header("Cookie", header(jar));
            }
            var answer = send(next);
            answer.headers().allValues("set-cookie").forEach(line -> keep(jar, line));
            var location = answer.headers().firstValue("location");
            if (location.isEmpty()) {
                return answer;
            }
            next = HttpRequest.newBuilder(uri.resolve(location.get())).GET();
        }
        throw new IllegalStateException("the login goes round in circles");
    }

    private static void keep(Map<String, String> jar, String line) {
        var pair = line.substring(0, line.indexOf(';') < 0 ? line.length() : line.indexOf(';'));
        int equals = pair.indexOf('=');
        if (line.contains("Max-Age=0") || pair.length() == equals + 1) {
            jar.remove(pair.substring(0, equals));
        } else {
            jar.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static String header(Map<String, String> jar) {
        return String.join(
                "; ",
                jar.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .toList());
    }

    private static String jar(String url) {
        return String.valueOf(URI.create(url).getPort());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.build().uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
