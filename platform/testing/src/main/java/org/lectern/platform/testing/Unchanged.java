package org.lectern.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a page of the release before says is still said: fields may be added, none may go or say something else. */
public final class Unchanged {

    /** What the clock says, not the data. */
    private static final Set<String> OF_THE_MOMENT = Set.of("serverTime");

    /** Computed from what is kept, and computed better by a later version: there it must be, the same it need not be. */
    private static final Set<String> ESTIMATES = Set.of("share", "low", "high");

    /** A chance that fades with time has faded a little between the clock of then and the question. */
    private static final double FADING = 0.0001;

    private Unchanged() {}

    /** The places at which they differ; none: all is as it was. */
    public static List<String> differences(JsonNode before, JsonNode after) {
        var differences = new ArrayList<String>();
        compare("", before, after, differences);
        return differences;
    }

    private static void compare(String place, JsonNode before, JsonNode after, List<String> differences) {
        if (before.isObject() && after.isObject()) {
            before.properties().forEach(field -> {
                if (ESTIMATES.contains(field.getKey()) && field.getValue().isDouble()) {
                    compareTypes(
                            place + "." + field.getKey(), field.getValue(), after.path(field.getKey()), differences);
                } else if (!OF_THE_MOMENT.contains(field.getKey())) {
                    compare(place + "." + field.getKey(), field.getValue(), after.path(field.getKey()), differences);
                }
            });
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int index = 0; index < before.size(); index++) {
                compare(place + "[" + index + "]", before.get(index), after.get(index), differences);
            }
        } else if (!same(before, after)) {
            differences.add("%s was %s and is %s".formatted(place, before, after));
        }
    }

    private static void compareTypes(String place, JsonNode before, JsonNode after, List<String> differences) {
        if (before.getNodeType() != after.getNodeType()) {
            differences.add("%s was %s and is %s".formatted(place, before, after));
        }
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber()
                ? Math.abs(before.doubleValue() - after.doubleValue()) <= (before.isIntegralNumber() ? 0 : FADING)
                : before.equals(after) || before.isNull() && after.isMissingNode();
    }
}
