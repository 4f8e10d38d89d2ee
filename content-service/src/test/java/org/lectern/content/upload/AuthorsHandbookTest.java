package org.lectern.content.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;

/** docs/authoring.md says what the code does. */
class AuthorsHandbookTest {

    private static final Pattern FILE = Pattern.compile(
            "^(`{3,4})[a-z]+ title=\"([^\"]*/?[a-z]+\\.(?:yaml|md))\"\\n(.*?)^\\1\\n",
            Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void itsExampleIsACourseWithoutAnyFinding() throws IOException {
        CourseReading reading = CourseReading.of(CourseSource.of(example()));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.course().orElseThrow().lessons()).hasSize(1);
    }

    @Test
    void everyRefusalOfAnArchiveIsNamed() throws IOException {
        assertThat(handbook())
                .contains("not-a-zip", "truncated", "unsafe-path", "symbolic-link", "doubled-path", "odd-name")
                .contains("too-large", "too-many-files", "inflates-too-much", "edited-in-portal");
    }

    private static Map<String, byte[]> example() throws IOException {
        return FILE.matcher(handbook())
                .results()
                .collect(Collectors.toMap(
                        file -> file.group(2), file -> file.group(3).getBytes(StandardCharsets.UTF_8)));
    }

    private static String handbook() throws IOException {
        return Files.readString(Path.of(System.getProperty("lectern.root"), "docs", "authoring.md"));
    }
}
