package org.lectern.local.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.course.format.CourseSource;

class CourseZipTest {

    @TempDir
    Path folder;

    @Test
    void theZipHoldsExactlyTheFilesOfTheCourse() throws IOException {
        Files.writeString(folder.resolve("course.yaml"), "title: x");
        Files.createDirectories(folder.resolve("chapters/01/__pycache__"));
        Files.writeString(folder.resolve("chapters/01/lesson.md"), "# ü");
        Files.writeString(folder.resolve("chapters/01/__pycache__/a.pyc"), "cache");
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/HEAD"), "ref");

        assertThat(unzipped(CourseZip.of(folder)).hash())
                .isEqualTo(CourseSource.of(folder).hash());
    }

    @Test
    void theSameFolderMakesTheSameBytes() throws IOException {
        Files.writeString(folder.resolve("course.yaml"), "title: x");

        assertThat(CourseZip.of(folder)).isEqualTo(CourseZip.of(folder));
    }

    private static CourseSource unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                files.put(entry.getName(), archive.readAllBytes());
            }
        }
        return CourseSource.of(files);
    }
}
