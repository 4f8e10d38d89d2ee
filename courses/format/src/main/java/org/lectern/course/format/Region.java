package org.lectern.course.format;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** Code that stands in a file of the course's example application: between {@code # region: name} and {@code # endregion}. */
final class Region {

    private static final Pattern MARK =
            Pattern.compile("\\s*(?:#|//|--|/\\*|<!--|\\{#)\\s*(?:region:\\s*([a-z0-9-]+)|endregion)\\b.*");

    private Region() {}

    static String read(CourseSource source, String path, Optional<String> region, Place at, Problems problems) {
        var text = source.text(path);
        if (text.isEmpty()) {
            problems.error(
                    at,
                    "missing-file",
                    "The course has no file `%s`".formatted(path),
                    "Name it relative to the course folder");
            return "";
        }
        return region.map(name -> cut(text.get(), name).orElseGet(() -> {
                    problems.error(
                            at,
                            "missing-region",
                            "%s has no region `%s`".formatted(path, name),
                            "Put `# region: %s` and `# endregion` round the lines".formatted(name));
                    return "";
                }))
                .orElseGet(() -> withoutMarks(text.get()));
    }

    private static Optional<String> cut(String text, String name) {
        var lines = new ArrayList<String>();
        int depth = 0;
        boolean found = false;
        for (var line : text.split("\n", -1)) {
            var mark = MARK.matcher(line);
            if (mark.matches()) {
                if (name.equals(mark.group(1))) {
                    found = true;
                    depth = 1;
                } else if (depth > 0) {
                    depth += mark.group(1) != null ? 1 : -1;
                }
            } else if (depth > 0) {
                lines.add(line);
            }
        }
        return found ? Optional.of(String.join("\n", lines).stripIndent().stripTrailing() + "\n") : Optional.empty();
    }

    private static String withoutMarks(String text) {
        return text.lines().filter(line -> !MARK.matcher(line).matches()).reduce("", (all, line) -> all + line + "\n");
    }
}
