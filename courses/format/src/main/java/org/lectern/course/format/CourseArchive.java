package org.lectern.course.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A course folder as a zip: what the publisher posts. It comes from outside, so nothing in it is believed: sizes are counted while it is unpacked,
 * never read from it; it is unpacked in memory only; a path that leads out of the folder refuses the whole archive.
 */
public final class CourseArchive {

    /** What an archive may hold, unpacked: far more than a course of a few hundred lessons with their pictures. */
    public static final Limits LIMITS = new Limits(5_000, 16 << 20, 64 << 20);

    /** A course of repetitive YAML packs 20 to 1; small archives may do what they like. */
    private static final int GREATEST_RATIO = 100;

    private static final int UNSUSPICIOUS = 1 << 20;
    private static final int LONGEST_PATH = 240;
    /** Names that are safe on every system: no drive, no backslash, no control characters. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]+");

    /** @param files entries, folders too */
    public record Limits(int files, int bytesOfAFile, int bytes) {}

    private CourseArchive() {}

    /**
     * The files of a zip.
     *
     * @throws ArchiveRefused it is no zip, not whole, too large, or holds what may not be in it
     */
    public static CourseSource read(byte[] zip) {
        return read(zip, LIMITS);
    }

    static CourseSource read(byte[] zip, Limits limits) {
        int listed = CentralDirectory.entries(zip);
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            return CourseSource.of(files(entries, listed, zip.length, limits));
        } catch (EOFException e) {
            throw CentralDirectory.truncated();
        } catch (ZipException | IllegalArgumentException e) {
            throw new ArchiveRefused(ArchiveRefused.Reason.NOT_A_ZIP, "", "It cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> files(ZipInputStream zip, int listed, int length, Limits limits)
            throws IOException {
        var files = new HashMap<String, byte[]>();
        int left = limits.bytes();
        int entries = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > limits.files()) {
                throw new ArchiveRefused(
                        ArchiveRefused.Reason.TOO_MANY_FILES,
                        "",
                        "It holds more than %d files".formatted(limits.files()));
            }
            var path = safe(entry);
            var content = unpack(zip, path, Math.min(left, limits.bytesOfAFile()), limits);
            left -= content.length;
            checkRatio(limits.bytes() - left, length);
            if (!entry.isDirectory() && files.putIfAbsent(path, content) != null) {
                throw new ArchiveRefused(ArchiveRefused.Reason.DOUBLED_PATH, path, "The path stands in it twice");
            }
        }
        if (entries == 0) {
            throw new ArchiveRefused(ArchiveRefused.Reason.NOT_A_ZIP, "", "It is no zip archive, or an empty one");
        }
        if (entries != listed) {
            throw CentralDirectory.truncated();
        }
        return files;
    }

    private static void checkRatio(long unpacked, long packed) {
        if (unpacked > UNSUSPICIOUS && unpacked > GREATEST_RATIO * packed) {
            throw new ArchiveRefused(
                    ArchiveRefused.Reason.INFLATES_TOO_MUCH,
                    "",
                    "It unpacks to more than %d times its size".formatted(GREATEST_RATIO));
        }
    }

    private static String safe(ZipEntry entry) {
        var name = entry.getName();
        var path = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
        boolean safe = path.length() <= LONGEST_PATH;
        for (var step : path.split("/", -1)) {
            safe &= NAME.matcher(step).matches() && !step.equals(".") && !step.equals("..");
        }
        if (!safe) {
            throw new ArchiveRefused(
                    ArchiveRefused.Reason.UNSAFE_PATH,
                    printable(path),
                    "The path is not a plain one below the course folder");
        }
        return path;
    }

    /** The next entry, up to one byte more than it may have: an archive that lies about its sizes gets no further. */
    private static byte[] unpack(InputStream entry, String path, int most, Limits limits) throws IOException {
        var content = entry.readNBytes(most + 1);
        if (content.length > most) {
            throw new ArchiveRefused(
                    ArchiveRefused.Reason.TOO_LARGE,
                    path,
                    "Unpacked, a file may have %d MiB and all together %d MiB"
                            .formatted(limits.bytesOfAFile() >> 20, limits.bytes() >> 20));
        }
        return content;
    }

    private static String printable(String path) {
        var plain = path.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST_PATH ? plain : plain.substring(0, LONGEST_PATH) + "…";
    }

    /** The zip of a course: the same bytes for the same files, wherever it is made. */
    public static byte[] write(CourseSource source) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : source.files().entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
