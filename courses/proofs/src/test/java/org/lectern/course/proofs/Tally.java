package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The last line of a kind of proof: how many held. None at all is a failure, since then nothing was looked at. A skipped one tells why. */
final class Tally {

    private Tally() {}

    static void print(String kind, List<JsonNode> results) {
        assertThat(results).as(kind).isNotEmpty().doesNotContainNull();
        var skipped = results.stream().filter(Tally::isSkipped).toList();
        long passed = results.stream()
                        .filter(result -> result.get("passed").asBoolean())
                        .count()
                - skipped.size();
        double seconds = results.stream()
                .mapToDouble(result -> result.get("seconds").asDouble())
                .sum();
        skipped.forEach(result -> System.out.printf(
                "skipped: %s, %s%n",
                result.get("id").asText(), result.get("skipped").asText()));
        System.out.printf("%s took %.1f s of work%n", kind, seconds);
        System.out.printf(
                "%s: %d passed, %d failed%s%n",
                kind,
                passed,
                results.size() - passed - skipped.size(),
                skipped.isEmpty() ? "" : ", " + skipped.size() + " skipped");
    }

    static boolean isSkipped(JsonNode result) {
        return result.has("skipped");
    }
}
