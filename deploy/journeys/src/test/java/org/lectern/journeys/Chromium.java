package org.lectern.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds the browser of the journeys, or brings one: {@code LECTERN_BROWSER}, then {@code PATH}, then Playwright's own download folder, then, where the
 * tests run as root on Debian, the package {@code chromium}. A machine without any of these fails with a sentence; a journey is never skipped.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    /** No first-run pages, no calls home: the tests see our own traffic only. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find())
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }

    static Path find() {
        return named().or(Chromium::onPath)
                .or(Chromium::ofPlaywright)
                .or(Chromium::fromDebian)
                .orElseThrow(() -> new IllegalStateException("""
                        The journeys need a browser and found none: not in LECTERN_BROWSER, not on PATH (%s), not in \
                        Playwright's folder. Install Chromium, or set LECTERN_BROWSER to its executable.""".formatted(String.join(", ", NAMES))));
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("LECTERN_BROWSER"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .map(browser -> {
                    if (!Files.isExecutable(browser)) {
                        throw new IllegalStateException(
                                "LECTERN_BROWSER names " + browser + ", which cannot be executed");
                    }
                    return browser;
                });
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> ofPlaywright() {
        var downloads = Optional.ofNullable(System.getenv("PLAYWRIGHT_BROWSERS_PATH"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "ms-playwright"));
        if (!Files.isDirectory(downloads)) {
            return Optional.empty();
        }
        try (var files = Files.find(downloads, 3, (file, facts) -> file.endsWith(Path.of("chrome-linux", "chrome")))) {
            return files.filter(Files::isExecutable).findFirst();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + downloads, e);
        }
    }

    private static Optional<Path> fromDebian() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("journeys: no browser found, installing Debian's chromium");
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
        return onPath();
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var running = process.start();
            if (!running.waitFor(5, TimeUnit.MINUTES) || running.exitValue() != 0) {
                running.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " failed; install Chromium by hand");
            }
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
