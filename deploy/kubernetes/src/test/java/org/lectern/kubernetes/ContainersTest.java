package org.lectern.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The images run, under the limits and the security context of the manifests, and a student's whole way leads through them. */
@Tag("release")
class ContainersTest {

    private static final List<String> PROGRAMS = List.of("buildah", "podman", "runc", "debootstrap", "catatonit");
    private static final int OFFSET = 12_500;
    private static final Path FOLDER = Repository.KUBERNETES.resolve("target/containers");
    private static final Path DATA = FOLDER.resolve("data");
    private static final Path PLAY = FOLDER.resolve("play.yaml");
    private static final Map<String, Integer> MANAGEMENT =
            Map.of("content-service", 9081, "quiz-service", 9082, "progress-service", 9083, "gateway", 9080);
    /** Takes the images that are there: quicker while one works on this. */
    private static final boolean BUILT = Boolean.getBoolean("lectern.images.built");

    private static final int STARTS = 5;
    private static final Duration START_MAY_TAKE = Duration.ofSeconds(2);

    @BeforeAll
    static void imagesAreBuiltAndTheirEnginesRun() throws IOException {
        bring();
        Files.createDirectories(FOLDER);
        // What nests a container in a container needs: no limit above what we have, and the runtime that knows mixed
        // control groups.
        Files.writeString(FOLDER.resolve("containers.conf"), """
                [containers]
                default_ulimits = ["nofile=20000:20000", "nproc=8192:8192"]
                [engine]
                runtime = "runc"
                """);
        if (!BUILT) {
            run(Duration.ofMinutes(15), "deploy/images/build", "1.0.0");
        }
        run(
                Duration.ofMinutes(10),
                "deploy/local/up",
                "--detach",
                "--no-build",
                "--data",
                DATA.toString(),
                "--port-offset",
                OFFSET + "");
        for (var part : List.of("gateway", "content", "quiz", "progress")) {
            run(Duration.ofMinutes(1), "deploy/local/part", "stop", part, "--data", DATA.toString());
        }
        play();
    }

    @AfterAll
    static void nothingIsLeft() {
        try {
            if (Files.exists(PLAY)) {
                run(Duration.ofMinutes(2), "podman", "kube", "down", PLAY.toString());
            }
        } finally {
            run(Duration.ofMinutes(2), "deploy/local/down", "--force", "--data", DATA.toString());
        }
    }

    private static void play() throws IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(DATA.resolve("secrets"))) {
            secrets.load(reader);
        }
        var local = Kustomize.build(Repository.KUBERNETES.resolve("overlays/local"));
        Files.writeString(PLAY, text(new Containers(secrets, OFFSET).play(local)));

        run(Duration.ofMinutes(3), "podman", "kube", "play", "--replace", PLAY.toString());
        MANAGEMENT.forEach((part, port) -> awaitReady(part, port + OFFSET));
    }

    @Test
    void studentsWayLeadsThroughTheContainers() {
        assertThat(containers()).hasSize(MANAGEMENT.size());
        run(
                Duration.ofMinutes(5),
                "./mvnw",
                "-o",
                "-q",
                "-B",
                "-ntp",
                "-pl",
                "deploy/journeys",
                "test",
                "-Dtest=StudentJourneyTest",
                "-Dspotless.check.skip=true");
    }

    @Test
    void medianOfFiveStartsIsUnderTwoSeconds() {
        var slow = new TreeMap<String, Duration>();
        containers().forEach((part, container) -> {
            var starts = IntStream.range(0, STARTS)
                    .mapToObj(_ -> start(part, container))
                    .sorted()
                    .toList();
            System.out.printf("%s: from podman start to ready %s%n", part, starts);
            var median = starts.get(STARTS / 2);
            if (median.compareTo(START_MAY_TAKE) > 0) {
                slow.put(part, median);
            }
        });

        assertThat(slow).isEmpty();
    }

    private static Duration start(String part, String container) {
        run(Duration.ofMinutes(1), "podman", "stop", "--time", "45", container);
        long began = System.nanoTime();
        run(Duration.ofMinutes(1), "podman", "start", container);
        awaitReady(part, MANAGEMENT.get(part) + OFFSET);
        return Duration.ofMillis(Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    /** The running ones by part. */
    private static Map<String, String> containers() {
        var running = run(Duration.ofMinutes(1), "podman", "ps", "--format", "{{.Names}}")
                .lines()
                .toList();
        var containers = new TreeMap<String, String>();
        for (var part : MANAGEMENT.keySet()) {
            running.stream()
                    .filter(name -> name.endsWith("-" + part))
                    .findFirst()
                    .ifPresent(name -> containers.put(part, name));
        }
        return containers;
    }

    private static String text(List<ObjectNode> objects) throws IOException {
        var text = new StringBuilder();
        for (var object : objects) {
            text.append(Yaml.MAPPER.writeValueAsString(object));
        }
        return text.toString();
    }

    private static void awaitReady(String part, int port) {
        long limit = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!isReady(port)) {
            assertThat(System.nanoTime()).as("%s is not ready", part).isLessThan(limit);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static boolean isReady(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port))
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where they are missing and cannot be installed the build fails with this sentence: a release is not tried without its images. */
    private static void bring() {
        var missing = PROGRAMS.stream()
                .filter(program -> Repository.onPath(program).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (!"root".equals(System.getProperty("user.name"))
                || Repository.onPath("apt-get").isEmpty()) {
            throw new IllegalStateException(
                    "THE IMAGES ARE NOT TRIED: %s missing, and only root on Debian can be helped. Install them."
                            .formatted(missing));
        }
        run(Duration.ofMinutes(3), "apt-get", "update", "-qq");
        var install = new ArrayList<>(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"));
        install.addAll(missing);
        run(Duration.ofMinutes(10), install.toArray(String[]::new));
    }

    private static String run(Duration limit, String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(Repository.ROOT.toFile())
                    .redirectErrorStream(true);
            builder.environment()
                    .put("CONTAINERS_CONF", FOLDER.resolve("containers.conf").toString());
            builder.environment().put("LECTERN_JOURNEYS_RUNNING", DATA.toString());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var output = FOLDER.resolveSibling("containers.log").toFile();
            var process = builder.redirectOutput(output).start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(Arrays.toString(command) + " took longer than " + limit);
            }
            var printed = Files.readString(output.toPath(), StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(Arrays.toString(command) + " failed:\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new IllegalStateException(Arrays.toString(command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
