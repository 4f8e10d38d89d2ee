package org.lectern.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.lectern.quiz.Room.Reply;

/** The walk over a reply for what only a review may hold: under no name and in no text. */
public final class LeakWalk {

    /** The policy's own words "key" and "explanation" hold no content and are looked at apart. */
    private static final Set<String> FORBIDDEN = Set.of(
            "key",
            "keys",
            "why",
            "whyHtml",
            "explanation",
            "explanationHtml",
            "accept",
            "accepted",
            "rightGaps",
            "mistakes",
            "tolerance",
            "ignoreCase",
            "pairs",
            "lines",
            "correct",
            "right",
            "solution",
            "verify",
            "proof",
            "value",
            "ref",
            "digest",
            "difficulty",
            "objective",
            "points",
            "question");

    private static final Set<String> POLICY =
            Set.of("/review/key", "/review/explanation", "/shown/key", "/shown/explanation");

    private LeakWalk() {}

    public static void tellsNoKey(Reply reply) {
        // Every accepted text is a secret, 40101 and 777000 are the accepted numbers.
        assertThat(reply.text())
                .doesNotContain("SECRET")
                .doesNotContain("40101")
                .doesNotContain("777000");
        walk(reply.json(), "");
    }

    private static void walk(JsonNode node, String path) {
        node.properties().forEach(field -> {
            var here = path + "/" + field.getKey();
            var isPolicy =
                    POLICY.stream().anyMatch(here::endsWith) && field.getValue().isValueNode();
            if (!isPolicy
                    && !(field.getKey().equals("points") && field.getValue().isNull())) {
                assertThat(FORBIDDEN).as(here).doesNotContain(field.getKey());
            }
            walk(field.getValue(), here);
        });
        if (node.isArray()) {
            node.forEach(element -> walk(element, path));
        }
    }
}
