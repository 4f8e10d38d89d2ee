package org.lectern.content.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.content.CoursePackage;

/** Archives that nobody should take. */
final class Archives {

    private Archives() {}

    static byte[] half() {
        byte[] whole = CoursePackage.of("a-course").zip();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] with(String path, byte[] content) {
        return zip(Map.of(path, content));
    }

    static byte[] symbolicLink() {
        byte[] zip = with("link.md", "/etc/passwd");
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 38, 0120777 << 16);
        return zip;
    }

    static byte[] doubled() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a1.md", new byte[1]);
        files.put("a2.md", new byte[1]);
        return patched(zip(files), "a2.md", "a1.md");
    }

    static byte[] oddName() {
        return patched(with("bad.md", "x"), "bad.md", "b\u00e4d.md");
    }

    static byte[] manyFiles(int files) {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < files; i++) {
            many.put(i + ".md", new byte[0]);
        }
        return zip(many);
    }

    /** Bytes that cannot be packed any further; the same each time. */
    static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] patched(byte[] zip, String name, String otherName) {
        return new String(zip, StandardCharsets.ISO_8859_1)
                .replace(name, otherName)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
