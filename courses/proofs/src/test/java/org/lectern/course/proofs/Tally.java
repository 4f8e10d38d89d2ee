package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The last line of a kind of proof: how many held. None at all is a failure, since then nothing was looked at. */
final class Tally {

    private Tally() {}

    static void print(String kind, List<JsonNode> results) {
        assertThat(results).as(kind).isNotEmpty().doesNotContainNull();
        long passed = results.stream()
                .filter(result -> result.get("passed").asBoolean())
                .count();
        double seconds = results.stream()
                .mapToDouble(result -> result.get("seconds").asDouble())
                .sum();
        System.out.printf(
                "%s: %d passed, %d failed (%.1f s of work)%n", kind, passed, results.size() - passed, seconds);
    }
}
