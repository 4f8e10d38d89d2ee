package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lectern.course.format.Course;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;

/** The courses of this repository. */
final class Courses {

    static final Path ROOT = Path.of(System.getProperty("lectern.root"));

    /** A course and the folder it stands in. */
    record Written(Path folder, Course course) {

        String text(String path) {
            try {
                return Files.readString(folder.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Courses() {}

    static List<Written> all() {
        return Read.ALL;
    }

    /** Read once, since a dozen tests ask and each reading takes seconds. */
    private static final class Read {
        static final List<Written> ALL = read();
    }

    private static List<Written> read() {
        try (var folders = Files.list(ROOT.resolve("courses"))) {
            var found = folders.filter(folder -> Files.exists(folder.resolve("course.yaml")))
                    .sorted()
                    .map(folder -> new Written(
                            folder,
                            CourseReading.of(CourseSource.of(folder)).course().orElseThrow()))
                    .toList();
            assertThat(found).as("courses below courses/").isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
