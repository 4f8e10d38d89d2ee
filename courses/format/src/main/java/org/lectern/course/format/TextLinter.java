package org.lectern.course.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Files that are read as text are UTF-8, and text that a database can hold. */
final class TextLinter {

    private static final Set<String> TEXTS =
            Set.of("md", "yaml", "py", "html", "css", "js", "txt", "toml", "ini", "cfg");

    private final CourseSource source;
    private final Problems problems;

    TextLinter(CourseSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    void lint() {
        source.files().forEach((path, content) -> {
            if (TEXTS.contains(path.substring(path.lastIndexOf('.') + 1)) && !isText(content)) {
                problems.error(Place.startOf(path), "not-utf-8", "The file is no text in UTF-8", "Save it as UTF-8");
            }
        });
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(character -> character == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
