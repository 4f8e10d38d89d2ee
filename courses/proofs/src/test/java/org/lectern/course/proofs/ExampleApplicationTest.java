package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The example application's own tests pass in the state of every chapter. */
class ExampleApplicationTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> PYTEST =
            List.of("-m", "pytest", "--quiet", "--color=no", "-p", "no:cacheprovider", "-p", "no:pytest_flask");

    @TestFactory
    Stream<DynamicTest> itsTestsPassAfterEachChapter() {
        return Courses.all().stream()
                .flatMap(written -> states(written.folder()).stream())
                .map(state -> dynamicTest(Courses.ROOT.relativize(state).toString(), () -> {
                    var outcome = Python.ofTheCourse().run(PYTEST, state, LIMIT, "");
                    assertThat(outcome.status()).as(outcome.both()).isZero();
                    System.out.println(state.getFileName() + ": "
                            + outcome.output().lines().toList().getLast());
                }));
    }

    private static List<Path> states(Path course) {
        try (var folders = Files.list(course.resolve("app"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
