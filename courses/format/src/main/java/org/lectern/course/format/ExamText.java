package org.lectern.course.format;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a mock exam as an author would. */
public final class ExamText {

    private ExamText() {}

    /** @param exam its keys in the order they are written; values are texts, numbers, lists and maps of these */
    public static String file(Map<String, Object> exam) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setIndent(4)
                        .setIndicatorIndent(2)
                        .setIndentWithIndicator(false)
                        .build())
                .dumpToString(exam);
    }
}
