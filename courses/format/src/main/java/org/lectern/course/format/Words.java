package org.lectern.course.format;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words and patterns that more than one kind of file uses. */
final class Words {

    /** Given by an author, unique in the course, never reused. */
    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{1,63}");

    static final Pattern NUMBER = Pattern.compile("[1-9][0-9]*\\.[1-9][0-9]*");

    private Words() {}

    static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        var words = new LinkedHashMap<String, E>();
        for (var constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return words;
    }

    static Map<String, Boolean> ordered(String... words) {
        var ordered = new LinkedHashMap<String, Boolean>();
        for (var word : words) {
            ordered.put(word, true);
        }
        return ordered;
    }

    static void checkId(Problems problems, Place at, String id) {
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.error(
                    at,
                    "bad-id",
                    "`%s` is no id".formatted(id),
                    "Use 2 to 64 lower-case letters, digits, dots and hyphens, beginning with a letter or digit");
        }
    }
}
