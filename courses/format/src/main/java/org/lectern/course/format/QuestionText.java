package org.lectern.course.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes questions as an author would: texts of several lines as blocks, one question after the other. */
public final class QuestionText {

    private static final int WIDTH = 120;
    private static final String INDENT = "  ";

    private QuestionText() {}

    /**
     * A file of questions.
     *
     * @param section number or id of the section they belong to
     * @param items the keys of each in the order they are written; values are texts, numbers, flags, lists and maps of these
     */
    public static String file(String section, List<Map<String, Object>> items) {
        return "section: \"%s\"\nitems:\n%s"
                .formatted(section, items.stream().map(QuestionText::item).collect(Collectors.joining("\n")));
    }

    private static String item(Map<String, Object> item) {
        // Settings and emitter keep no state worth sharing, and a new one is thread-safe.
        var dump = new Dump(DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .build());
        return dump.dumpToString(List.of(item)).indent(INDENT.length()).replaceAll("(?m)^ +$", "");
    }
}
