package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The example application's own tests pass in the state of every chapter. */
class ExampleApplicationTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> PYTEST =
            List.of("-m", "pytest", "--quiet", "--color=no", "-p", "no:cacheprovider", "-p", "no:pytest_flask");

    private final ExecutorService twoAtATime = Executors.newFixedThreadPool(2);

    @TestFactory
    Stream<DynamicTest> itsTestsPassAfterEachChapter() {
        var python = Python.ofTheCourse();
        return Courses.all().stream()
                .flatMap(written -> states(written.folder()).stream())
                .map(state -> {
                    var running = CompletableFuture.supplyAsync(() -> python.run(PYTEST, state, LIMIT, ""), twoAtATime);
                    return dynamicTest(
                            Courses.ROOT.relativize(state).toString(), () -> assertPassed(state, running.join()));
                })
                .toList() // all have started before the first is waited for
                .stream();
    }

    @AfterEach
    void stop() {
        twoAtATime.close();
    }

    private static void assertPassed(Path state, Command.Outcome outcome) {
        assertThat(outcome.status()).as(outcome.both()).isZero();
        System.out.println(
                state.getFileName() + ": " + outcome.output().lines().toList().getLast());
    }

    private static List<Path> states(Path course) {
        try (var folders = Files.list(course.resolve("app"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
