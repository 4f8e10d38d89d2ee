package org.lectern.course.format;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The line that opens a block of code: {@code python run title="app.py" highlight="3-5"}.
 *
 * @param flags words without a value, as {@code run}
 * @param attributes words with a quoted value
 */
record Fence(String language, Set<String> flags, Map<String, String> attributes) {

    static final Set<String> FLAGS = Set.of("run", "assert", "output");
    static final Set<String> ATTRIBUTES = Set.of("title", "highlight", "file", "region");

    private static final Pattern PART = Pattern.compile("([A-Za-z][\\w+-]*)(?:=\"([^\"]*)\")?");

    static Fence parse(String info) {
        var flags = new HashSet<String>();
        var attributes = new LinkedHashMap<String, String>();
        String language = "text";
        var parts = PART.matcher(info == null ? "" : info);
        boolean first = true;
        while (parts.find()) {
            if (parts.group(2) != null) {
                attributes.put(parts.group(1), parts.group(2));
            } else if (first) {
                language = parts.group(1);
            } else {
                flags.add(parts.group(1));
            }
            first = false;
        }
        return new Fence(language, flags, attributes);
    }

    boolean is(String flag) {
        return flags.contains(flag);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Line numbers as {@code 3-5,8}, counted from 1. */
    Set<Integer> highlighted() {
        var lines = new HashSet<Integer>();
        attribute("highlight").ifPresent(text -> {
            var ranges = Pattern.compile("(\\d+)(?:-(\\d+))?").matcher(text);
            while (ranges.find()) {
                int from = Integer.parseInt(ranges.group(1));
                int to = ranges.group(2) == null ? from : Integer.parseInt(ranges.group(2));
                for (int line = from; line <= to && line - from < 1000; line++) {
                    lines.add(line);
                }
            }
        });
        return lines;
    }
}
