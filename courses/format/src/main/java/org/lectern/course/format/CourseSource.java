package org.lectern.course.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The files of a course: relative path with forward slashes to content. Files and folders whose name begins with a dot do not belong to a course, nor
 * do Python's caches.
 */
public final class CourseSource {

    private final SortedMap<String, byte[]> files;
    private final Map<String, String> absent;

    private CourseSource(SortedMap<String, byte[]> files, Map<String, String> absent) {
        this.files = Collections.unmodifiableSortedMap(files);
        this.absent = Map.copyOf(absent);
    }

    /** The files of a folder on disk. */
    public static CourseSource of(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var walk = Files.walk(folder)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                var relative = folder.relativize(file);
                if (belongs(relative)) {
                    files.put(relative.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CourseSource(files, Map.of());
    }

    /** Files that are in memory already, as from a zip. */
    public static CourseSource of(Map<String, byte[]> contents) {
        var files = new TreeMap<String, byte[]>();
        contents.forEach((path, content) -> {
            if (belongs(Path.of(path))) {
                files.put(path, content);
            }
        });
        return new CourseSource(files, Map.of());
    }

    /**
     * The same course with files that somebody else keeps: they count for the hash and are not here to be read.
     *
     * @param digests of each by its path, as {@link #digest}
     */
    public CourseSource withAbsent(Map<String, String> digests) {
        return new CourseSource(files, digests);
    }

    /** Digests of the files that are elsewhere, by path. */
    public Map<String, String> absent() {
        return absent;
    }

    /** The same course with one file of another content. */
    public CourseSource with(String path, byte[] content) {
        var changed = new TreeMap<>(files);
        changed.put(path, content);
        return new CourseSource(changed, absent);
    }

    public SortedMap<String, byte[]> files() {
        return files;
    }

    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path));
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** A file's text; line ends of any system are read as one line feed. */
    public Optional<String> text(String path) {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    /**
     * SHA-256 in hexadecimal over every file in the order of the paths: path, a zero byte, the content's own SHA-256. The same folder has the same hash on
     * any machine and in any archive, and whoever keeps only a part of its files can tell it from the digests of the others.
     */
    public String hash() {
        var digests = new TreeMap<>(absent);
        files.forEach((path, content) -> digests.put(path, digest(content)));
        var digest = sha256();
        digests.forEach((path, contents) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(HexFormat.of().parseHex(contents));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of a file in hexadecimal. */
    public static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static boolean belongs(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .noneMatch(name -> name.startsWith(".") || name.equals("__pycache__"));
    }
}
