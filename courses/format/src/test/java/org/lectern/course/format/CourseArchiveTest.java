package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.course.format.ArchiveRefused.Reason;

class CourseArchiveTest {

    private static final CourseArchive.Limits SMALL = new CourseArchive.Limits(3, 1_000, 1_500);

    @Test
    void hashIsTheSameForWhoeverKeepsOnlyAPartOfTheFiles() {
        var lesson = "# A".getBytes(StandardCharsets.UTF_8);
        var question = "q".getBytes(StandardCharsets.UTF_8);
        var whole = CourseSource.of(Map.of("a.md", lesson, "b.yaml", question));

        var part = CourseSource.of(Map.of("a.md", lesson)).withAbsent(Map.of("b.yaml", CourseSource.digest(question)));

        assertThat(part.hash()).isEqualTo(whole.hash());
        assertThat(part.has("b.yaml")).isFalse();
    }

    @Test
    void zippedFolderHasTheHashOfTheFolder() {
        var folder = CourseSource.of(Path.of(System.getProperty("lectern.root"), "courses", "flask-training"));

        var unpacked = CourseArchive.read(CourseArchive.write(folder));

        assertThat(unpacked.files().keySet()).isEqualTo(folder.files().keySet());
        assertThat(unpacked.hash()).isEqualTo(folder.hash());
    }

    @Test
    void sameFilesGiveTheSameBytes() {
        var source = CourseSource.of(Map.of("b.md", bytes("b"), "a.md", bytes("a")));

        assertThat(CourseArchive.write(source)).isEqualTo(CourseArchive.write(source));
    }

    @Test
    void folderEntriesAndHiddenFilesDoNotChangeTheHash() throws IOException {
        var plain = CourseSource.of(Map.of("chapters/a.md", bytes("a")));

        var unpacked = CourseArchive.read(zip("chapters/", "", ".DS_Store", "x", "chapters/a.md", "a"));

        assertThat(unpacked.hash()).isEqualTo(plain.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "a/../../evil",
                "/etc/passwd",
                "a//b",
                "./a",
                "a/..",
                "C:/evil",
                "a\\..\\evil",
                "a\u0000b",
                "a\nb",
                "//host/share"
            })
    void pathThatIsNotPlainRefusesTheArchive(String path) throws IOException {
        assertRefused(zip("good.md", "good", path, "evil"), CourseArchive.LIMITS, Reason.UNSAFE_PATH);
    }

    @Test
    void pathThatStandsTwiceRefusesTheArchive() throws IOException {
        // The JDK writes no such archive: make two names the same afterwards.
        var zip = patched(zip("a1.md", "one", "a2.md", "two"), "a2.md", "a1.md");

        assertRefused(zip, CourseArchive.LIMITS, Reason.DOUBLED_PATH);
    }

    @Test
    void fileThatUnpacksTooLargeRefusesTheArchive() throws IOException {
        assertThat(CourseArchive.read(zip("a", "x".repeat(1_000)), SMALL).files())
                .hasSize(1);
        assertRefused(zip("a", "x".repeat(1_001)), SMALL, Reason.TOO_LARGE);
    }

    @Test
    void filesThatTogetherUnpackTooLargeRefuseTheArchive() throws IOException {
        assertRefused(zip("a", "x".repeat(900), "b", "x".repeat(601)), SMALL, Reason.TOO_LARGE);
    }

    @Test
    void bombIsNotUnpackedFurtherThanTheLimit() throws IOException {
        var zeros = new byte[200 << 20];

        assertRefused(zip(Map.of("bomb", zeros)), CourseArchive.LIMITS, Reason.TOO_LARGE);
    }

    @Test
    void hiddenBombIsOneToo() throws IOException {
        assertRefused(zip(".hidden", "x".repeat(1_001)), SMALL, Reason.TOO_LARGE);
    }

    @Test
    void tooManyEntriesRefuseTheArchive() throws IOException {
        assertRefused(zip("a", "", "b", "", "c/", "", "d", ""), SMALL, Reason.TOO_MANY_FILES);
    }

    @Test
    void whatIsNoZipIsRefused() {
        assertRefused(new byte[0], CourseArchive.LIMITS, Reason.NOT_A_ZIP);
        assertRefused(bytes("slug: flask-training"), CourseArchive.LIMITS, Reason.NOT_A_ZIP);
    }

    @Test
    void archiveThatIsCutAnywhereIsRefused() throws IOException {
        var whole = zip("course.yaml", "slug: a-course\n".repeat(20), "b.md", "b");

        for (int length = 0; length < whole.length; length++) {
            var refused = refusal(Arrays.copyOf(whole, length), CourseArchive.LIMITS);
            assertThat(refused).as("cut at %d of %d", length, whole.length).isNotNull();
            assertThat(refused.reason()).isEqualTo(length < 4 ? Reason.NOT_A_ZIP : Reason.TRUNCATED);
        }
    }

    @Test
    void nameThatIsNotUtf8RefusesTheArchive() throws IOException {
        var zip = patched(zip("bad.md", "x"), "bad.md", "b\u00e4d.md");

        assertRefused(zip, CourseArchive.LIMITS, Reason.ODD_NAME);
    }

    @Test
    void symbolicLinkRefusesTheArchive() throws IOException {
        var zip = zip("link.md", "/etc/passwd");
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 38, 0120777 << 16);

        assertRefused(zip, CourseArchive.LIMITS, Reason.SYMBOLIC_LINK);
    }

    @Test
    void archiveThatInflatesTooMuchIsRefused() throws IOException {
        assertRefused(zip(Map.of("zeros.md", new byte[5 << 20])), CourseArchive.LIMITS, Reason.INFLATES_TOO_MUCH);
    }

    @Test
    void refusalReadsLikeAFindingOfTheLinter() throws IOException {
        var refused = refusal(zip("a/../b", ""), CourseArchive.LIMITS);

        assertThat(refused.isTooLarge()).isFalse();
        assertThat(refused.problem().toString()).startsWith("a/../b:1:1: error [unsafe-path] The path is not");
    }

    private static void assertRefused(byte[] zip, CourseArchive.Limits limits, Reason reason) {
        assertThat(refusal(zip, limits)).isNotNull().returns(reason, ArchiveRefused::reason);
    }

    private static ArchiveRefused refusal(byte[] zip, CourseArchive.Limits limits) {
        return catchThrowableOfType(ArchiveRefused.class, () -> CourseArchive.read(zip, limits));
    }

    private static byte[] patched(byte[] zip, String name, String otherName) {
        return new String(zip, StandardCharsets.ISO_8859_1)
                .replace(name, otherName)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Names and contents in turn. */
    private static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
