package org.lectern.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;

/** Whole folders. */
final class Folders {

    private Folders() {}

    /** What is not there is deleted already; links are deleted, never followed. */
    static void delete(Path root) {
        if (Files.notExists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void rename(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the copy equal to the original; files of the same size and time are taken as equal. */
    static void mirror(Path original, Path copy) {
        try {
            var wanted = relativeFiles(original);
            if (Files.exists(copy)) {
                for (var stale : relativeFiles(copy)) {
                    if (!wanted.contains(stale)) {
                        Files.delete(copy.resolve(stale));
                    }
                }
            }
            for (var file : wanted) {
                copyIfChanged(original.resolve(file), copy.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyIfChanged(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            var source = Files.readAttributes(from, BasicFileAttributes.class);
            var target = Files.readAttributes(to, BasicFileAttributes.class);
            if (source.size() == target.size()
                    && source.lastModifiedTime().toMillis()
                            == target.lastModifiedTime().toMillis()) {
                return;
            }
        }
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static List<Path> relativeFiles(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).map(root::relativize).toList();
        }
    }
}
