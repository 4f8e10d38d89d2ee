package org.lectern.course.format;

import java.util.HashMap;
import org.jsoup.nodes.Element;

/** The blocks of code of one text are regions, which screen readers list by name: no two may have the same. */
final class RegionNames {

    private static final String NAME = "aria-label";

    private RegionNames() {}

    /** Outputs are numbered, and so are the parts of a file that is shown more than once. */
    static void tellApart(Element text) {
        int output = 0;
        for (var pre : text.select(".code-output pre")) {
            output++;
            pre.attr(NAME, "Output " + output);
        }
        var times = new HashMap<String, Integer>();
        for (var pre : text.select("pre[aria-label]")) {
            int time = times.merge(pre.attr(NAME), 1, Integer::sum);
            if (time > 1) {
                pre.attr(NAME, "%s, part %d".formatted(pre.attr(NAME), time));
            }
        }
    }
}
