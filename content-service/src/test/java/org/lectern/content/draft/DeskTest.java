package org.lectern.content.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.course.format.CourseSource;

class DeskTest {

    private static final Desk.Section SESSIONS = new Desk.Section("sessions", "6.3", "Sessions", "authentication");

    @Test
    void lessonIsFoundByItsFrontMatterHoweverLongThatIs() {
        assertThat(fileOf("---\n" + "# a remark\n".repeat(100_000) + "id: sessions\n---\n"))
                .isEqualTo("chapters/06/03.md");
    }

    @Test
    void wordsOfTheTextAreNoFrontMatter() {
        assertThat(fileOf("---\ntitle: Users\n---\nid: sessions\n")).isEqualTo("chapters/authentication/sessions.md");
        assertThat(fileOf("id: sessions\n")).isEqualTo("chapters/authentication/sessions.md");
    }

    private static String fileOf(String text) {
        var files = CourseSource.of(Map.of("chapters/06/03.md", text.getBytes(StandardCharsets.UTF_8)));
        return new Desk("hash", null, files, List.of()).file(SESSIONS);
    }
}
