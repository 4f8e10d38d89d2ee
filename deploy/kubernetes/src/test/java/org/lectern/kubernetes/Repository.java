package org.lectern.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Where in the repository things are. */
final class Repository {

    static final Path ROOT =
            Path.of(System.getProperty("lectern.root")).toAbsolutePath().normalize();
    static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");
    static final Path OBSERVABILITY = ROOT.resolve("deploy/observability");

    /** The parts of ours that run as deployments. */
    static final List<String> SERVICES = List.of("content-service", "quiz-service", "progress-service");

    static final String GATEWAY = "gateway";

    private Repository() {}

    static List<Path> overlays() {
        return folders(KUBERNETES.resolve("overlays"));
    }

    static List<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> folders(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a part as it is packaged: its own, over those that all services share. */
    static Properties settings(String part) {
        var settings = new Properties();
        if (!part.equals(GATEWAY)) {
            load(settings, ROOT.resolve("platform/runtime/src/main/resources/META-INF/microprofile-config.properties"));
        }
        load(settings, ROOT.resolve(part).resolve("src/main/resources/application.properties"));
        return settings;
    }

    private static void load(Properties settings, Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
