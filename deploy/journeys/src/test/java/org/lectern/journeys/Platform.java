package org.lectern.journeys;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

    private static final Path DATA = Commands.ROOT.resolve("deploy/journeys/target/lectern");
    private static final Map<String, Integer> PORTS = Map.of(
            "gateway",
            8080,
            "content",
            8081,
            "quiz",
            8082,
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

    private Platform(int offset) {
        this.offset = offset;
    }

    /** The running platform; the first caller waits for its start. */
    static synchronized Platform running() {
        if (running == null) {
            var platform = new Platform(freeOffset());
            Runtime.getRuntime().addShutdownHook(new Thread(platform::stop));
            System.out.print(
                    platform.launcher(Duration.ofMinutes(10), "up", "--detach", "--replicas", "quiz=2", "--no-build"));
            running = platform;
        }
        return running;
    }

    String url(String part) {
        return "http://localhost:" + (PORTS.get(part) + offset);
    }

    String managementUrl(String part) {
        return "http://localhost:" + (PORTS.get(part) + 1000 + offset);
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
        var status = new JsonPath(launcher(Duration.ofSeconds(30), "status", "--json"));
        for (var part : ORDER) {
            if ("stopped".equals(status.getString("parts.find { it.name == '%s' }.state".formatted(part)))) {
                start(part);
            }
        }
    }

    Path log(String part) {
        return DATA.resolve("logs").resolve(part + ".log");
    }

    private void stop() {
        launcher(Duration.ofMinutes(2), "down");
    }

    private String launcher(Duration limit, String command, String... arguments) {
        var line = new ArrayList<String>();
        line.add("deploy/local/" + command);
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", DATA.toString()));
        if (command.equals("up")) {
            line.addAll(List.of("--port-offset", Integer.toString(offset)));
        }
        return Commands.run(limit, line);
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
