package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionDeskTest {

    private static final QuestionDesk DESK = new QuestionDesk(
            "flask", List.of(new QuestionDesk.Section("views", "2.1", List.of("see"), List.of("first-view"))));

    @Test
    void questionIsHeldAgainstWhatTheGuideHas() {
        assertThat(read(question("first", "see", "views#first-view", "Why?")).isSound())
                .isTrue();

        assertThat(read(question("first", "hear", "views#last-view", "Why?")).findings())
                .extracting(found -> found.problem().rule() + " " + found.field())
                .containsExactlyInAnyOrder("unknown-objective objective", "broken-anchor ref");
    }

    @Test
    void findingNamesTheFieldAndItsLine() {
        var yaml =
                question("first", "see", "views#first-view", "Why?").replace("why: \"Because of this.\"", "why: \"\"");

        assertThat(read(yaml).findings()).singleElement().satisfies(found -> {
            assertThat(found.problem().rule()).isEqualTo("missing-key");
            assertThat(found.question()).isEqualTo("first");
            assertThat(found.field()).isEqualTo("options[1].why");
            assertThat(yaml.lines().toList().get(found.problem().line() - 1)).contains("Another");
        });
    }

    @Test
    void questionIsBlamedForDoublingOneOfTheBankAndNotTheOtherWayRound() {
        var kept = QuestionDesk.kept(question("older", "see", "views#first-view", "Why?"));

        var reading = DESK.read(Map.of("new.yaml", question("newer", "see", "views#first-view", "Why?")), kept);

        assertThat(reading.findings())
                .extracting(found -> found.problem().rule() + " " + found.field())
                .containsExactly("doubled-stem stem");
    }

    @Test
    void sixKeysAreCountedInDigits() {
        var options = new StringBuilder();
        for (int i = 1; i <= 7; i++) {
            options.append("      - {text: \"Option %d\", key: %s, why: \"So.\"}\n".formatted(i, i < 7));
        }
        var yaml = question("many", "see", "views#first-view", "Which?")
                .replace("type: single", "type: multi")
                .replaceAll("(?s)    options:\n.*    explanation", "    options:\n" + options + "    explanation");

        assertThat(read(yaml).findings())
                .extracting(found -> found.problem().rule())
                .containsExactly("stem-hides-the-number");
    }

    @Test
    void textThatNamesItselfIsRefused() {
        assertThat(read("section: \"2.1\"\nitems: &all [*all]\n").isSound()).isFalse();
    }

    @Test
    void writtenTextReadsAsWhatWasWritten() {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", "first");
        item.put("type", "text");
        item.put("objective", "see");
        item.put("bloom", "remember");
        item.put("difficulty", 1);
        item.put("tags", List.of("yes", "1.10", "a: b", "#hash"));
        item.put("pool", "practice");
        item.put("stem", "  indented\n\n```python\nif x:\n    print('{{ x }}')  \n```\n\ttab\n\n");
        item.put("accept", List.of("0777", "~", "null", " spaced "));
        item.put("ignoreCase", true);
        item.put(
                "explanation", "Line\r\nwith carriage return, \u00e9, \u2028 and \uD83D\uDC0D, long enough to be one.");
        item.put("ref", "views#first-view");

        var read =
                read(QuestionText.file("2.1", List.of(item, Map.copyOf(item)))).questions();

        assertThat(read).hasSize(2).allSatisfy(question -> {
            assertThat(question.item().stem()).isEqualTo(item.get("stem"));
            assertThat(question.item().explanation()).isEqualTo(item.get("explanation"));
            assertThat(question.item().tags()).isEqualTo(item.get("tags"));
            assertThat(((Question.Text) question).accept()).isEqualTo(item.get("accept"));
            assertThat(((Question.Text) question).ignoreCase()).isTrue();
        });
    }

    private static QuestionDesk.Reading read(String yaml) {
        return DESK.read(Map.of("views.yaml", yaml), List.of());
    }

    private static String question(String id, String objective, String ref, String stem) {
        return """
                section: "2.1"
                items:
                  - id: %s
                    type: single
                    objective: %s
                    bloom: remember
                    difficulty: 1
                    tags: [a]
                    pool: practice
                    stem: "%s"
                    options:
                      - text: "One"
                        key: true
                        why: "It is so."
                      - text: "Another"
                        why: "Because of this."
                      - text: "A third"
                        why: "No."
                    explanation: "A sentence that is long enough to explain something to somebody."
                    ref: "%s"
                """.formatted(id, objective, stem, ref);
    }
}
