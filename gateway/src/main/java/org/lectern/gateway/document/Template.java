package org.lectern.gateway.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * HTML with named gaps: {@code <!--lectern:name-->}, {@code <!--lectern:name-->a default<!--/lectern:name-->}, and {@code {{name}}} in attribute
 * values. What is filled in is never searched for gaps again.
 */
final class Template {

    private static final Pattern GAP =
            Pattern.compile("<!--lectern:([a-z]+)-->(?:.*?<!--/lectern:\\1-->)?|\\{\\{([a-z]+)}}", Pattern.DOTALL);

    private final List<Gap> gaps = new ArrayList<>();
    private final String end;

    /** A gap with the text before it. */
    private record Gap(String before, String name, boolean inAttribute) {}

    Template(String source) {
        var gap = GAP.matcher(source);
        int from = 0;
        while (gap.find()) {
            boolean inAttribute = gap.group(1) == null;
            gaps.add(new Gap(source.substring(from, gap.start()), gap.group(inAttribute ? 2 : 1), inAttribute));
            from = gap.end();
        }
        end = source.substring(from);
    }

    /**
     * A gap without a value stays empty.
     *
     * @param html by the names of the gaps between elements
     * @param attributes by the names of those in attribute values
     */
    String fill(Map<String, String> html, Map<String, String> attributes) {
        var filled = new StringBuilder();
        for (var gap : gaps) {
            filled.append(gap.before()).append((gap.inAttribute() ? attributes : html).getOrDefault(gap.name(), ""));
        }
        return filled.append(end).toString();
    }
}
