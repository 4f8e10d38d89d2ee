package org.lectern.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prometheus' own tool, found or brought: {@code LECTERN_PROMTOOL}, then {@code PATH}, then, where the tests run as root on Debian, the package
 * {@code prometheus}. A machine without any of these fails with a sentence; nothing is skipped.
 */
record Promtool(Path program) {

    static Promtool find() {
        return named().or(() -> Repository.onPath("promtool"))
                .or(Promtool::fromDebian)
                .map(Promtool::new)
                .orElseThrow(() -> new IllegalStateException("""
                        The alert rules are tested by promtool, and there is none: not in LECTERN_PROMTOOL, not on PATH. \
                        Install Prometheus, or set LECTERN_PROMTOOL to its promtool."""));
    }

    /** What it printed; fails when it refuses. */
    String run(Path folder, String... arguments) {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("LECTERN_PROMTOOL"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    private static Optional<Path> fromDebian() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("kubernetes: no promtool found, installing Debian's prometheus");
        var here = Path.of("/");
        run(here, List.of("apt-get", "update", "-qq"));
        run(here, List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "prometheus"));
        return Repository.onPath("promtool");
    }

    private static String run(Path folder, List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " refuses:\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
