package org.lectern.journeys;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole platform on this machine with two replicas of quiz-service, started once by the command that users run and stopped when the tests end. Its
 * ports are the documented ones plus an offset that is free here, its data a folder of the build.
 */
final class Platform {

    /** Names the data folder of a platform that runs already: quicker while one works on a journey. */
    private static final String RUNNING = System.getenv("LECTERN_JOURNEYS_RUNNING");

    private static final Path DATA =
            RUNNING == null ? Commands.ROOT.resolve("deploy/journeys/target/lectern") : Path.of(RUNNING);
    /** Names the moment at which a relay is to die. */
    static final Path HALT_FILE = DATA.resolve("halt-the-relay");

    private static final Map<String, Integer> PORTS = Map.of(
            "gateway",
            8080,
            "content",
            8081,
            "quiz",
            8082,
            "quiz-2",
            8092,
            "progress",
            8083,
            "keycloak",
            8180,
            "postgres",
            15432,
            "kafka",
            19092,
            "mail",
            10025);
    private static final List<String> ORDER =
            List.of("postgres", "kafka", "keycloak", "content", "quiz", "quiz-2", "progress", "gateway");
    /** Ports of other protocols that browsers refuse to open a page at. */
    private static final Set<Integer> UNSAFE = Set.of(10080);

    private static Platform running;

    private final int offset;
    private final Path data;
    private final Map<String, String> environment;

    private Platform(int offset, Path data) {
        this(offset, data, Map.of());
    }

    private Platform(int offset, Path data, Map<String, String> environment) {
        this.offset = offset;
        this.data = data;
        this.environment = environment;
    }

    /** One beside the running one, with data of its own; whoever asks for it starts and stops it. */
    static Platform another(Path data) {
        return another(data, Map.of());
    }

    /** @param environment settings of all its parts */
    static Platform another(Path data, Map<String, String> environment) {
        return new Platform(freeOffset(), data, environment);
    }

    void up(String... options) {
        var line = new ArrayList<>(List.of("--detach", "--no-build"));
        line.addAll(List.of(options));
        System.out.print(launcher(Duration.ofMinutes(10), "up", line.toArray(String[]::new)));
    }

    void down() {
        launcher(Duration.ofMinutes(2), "down", "--force");
    }

    /** The running platform; the first caller waits for its start. */
    static synchronized Platform running() {
        if (running == null) {
            running = RUNNING == null ? started() : joined();
        }
        return running;
    }

    private static Platform started() {
        var platform = new Platform(freeOffset(), DATA);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::down));
        System.out.print(
                platform.launcher(Duration.ofMinutes(10), "up", "--detach", "--replicas", "quiz=2", "--no-build"));
        return platform;
    }

    private static Platform joined() {
        return new Platform(
                new Platform(0, DATA).status().getInt("parts.find { it.name == 'gateway' }.port")
                        - PORTS.get("gateway"),
                DATA);
    }

    String url(String part) {
        return "http://localhost:" + port(part);
    }

    int port(String part) {
        return PORTS.get(part) + offset;
    }

    Path data() {
        return data;
    }

    String managementUrl(String part) {
        return "http://localhost:" + (PORTS.get(part) + 1000 + offset);
    }

    /** What the management interface of a part answers. */
    HttpResponse<String> managed(String part, String path) {
        return send(HttpRequest.newBuilder(URI.create(managementUrl(part) + path)));
    }

    /** Gives an operator's command to the management interface of a part. */
    HttpResponse<String> manage(String part, String path) {
        return send(HttpRequest.newBuilder(URI.create(managementUrl(part) + path))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** As Prometheus and an operator's curl do: an upgrade to HTTP/2 on the way may be met by an answer of the old kind. */
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A real access token of a demo user, as {@code deploy/local/token} prints it. */
    String token(String user) {
        return launcher(Duration.ofSeconds(20), "token", user).strip();
    }

    /** Ends a part in order; it stays down until {@link #start}. */
    void stop(String part) {
        launcher(Duration.ofMinutes(1), "part", "stop", part);
    }

    /** Ends a part as a power cut would; it stays down until {@link #start}. */
    void kill(String part) {
        launcher(Duration.ofMinutes(1), "part", "kill", part);
    }

    /** Starts a part that is down and returns when it is ready. */
    void start(String part) {
        launcher(Duration.ofMinutes(3), "part", "start", part);
    }

    /** Brings back every part that a test took away, each after those it needs. */
    void startAll() {
        var status = status();
        for (var part : ORDER) {
            if ("stopped".equals(status.getString("parts.find { it.name == '%s' }.state".formatted(part)))) {
                start(part);
            }
        }
    }

    private JsonPath status() {
        // Not ready is an answer too.
        return new JsonPath(Commands.output(
                Duration.ofSeconds(30), List.of("deploy/local/status", "--json", "--data", data.toString())));
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    private String launcher(Duration limit, String command, String... arguments) {
        var line = new ArrayList<String>();
        line.add("deploy/local/" + command);
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", data.toString()));
        if (command.equals("up")) {
            line.addAll(List.of("--port-offset", Integer.toString(offset)));
        }
        return Commands.run(limit, line, environment);
    }

    private static int freeOffset() {
        var random = new SecureRandom();
        return random.ints(1_000, 12_000)
                .filter(offset -> !UNSAFE.contains(PORTS.get("gateway") + offset)
                        && !UNSAFE.contains(PORTS.get("keycloak") + offset)
                        && PORTS.values().stream()
                                .allMatch(port -> isFree(port + offset) && isFree(port + 1000 + offset)))
                .limit(1)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
