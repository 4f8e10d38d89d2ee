package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The courses of this repository are clean, to the last warning; what is judged over a whole bank has a test of its own. */
class OurCoursesTest {

    static List<Path> courses() throws IOException {
        try (var folders = Files.list(Path.of(System.getProperty("lectern.root"), "courses"))) {
            return folders.filter(folder -> Files.exists(folder.resolve(CourseReader.OUTLINE)))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void ourCourseHasNoProblems(Path folder) {
        var problems = CourseReading.of(CourseSource.of(folder)).problems().stream()
                .filter(problem -> !BankLinter.RULES.contains(problem.rule()))
                .toList();

        assertThat(problems)
                .as(() -> String.join(
                        "\n", problems.stream().map(Problem::toString).toList()))
                .isEmpty();
    }
}
