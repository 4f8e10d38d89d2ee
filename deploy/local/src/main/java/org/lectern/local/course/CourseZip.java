package org.lectern.local.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A course folder as the zip that the services take: what begins with a dot stays at home, as do Python's caches. */
final class CourseZip {

    private CourseZip() {}

    static byte[] of(Path folder) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files(folder)) {
                // The time is fixed: the same folder makes the same bytes.
                var entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> belongs(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean belongs(Path relative) {
        for (var name : relative) {
            if (name.toString().startsWith(".") || name.toString().equals("__pycache__")) {
                return false;
            }
        }
        return true;
    }
}
