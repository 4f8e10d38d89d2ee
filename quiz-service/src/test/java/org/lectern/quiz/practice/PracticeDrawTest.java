package org.lectern.quiz.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.quiz.question.DrawableQuestion;

class PracticeDrawTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Met NOTHING = new Met(Map.of());

    private final List<DrawableQuestion> bank = IntStream.range(0, 20)
            .mapToObj(number -> new DrawableQuestion("q-" + number, 1, "login", "objective", (short) 2))
            .toList();

    @Test
    void whatWasNeverSeenComesFirstAndThenWhatWasSeenLongestAgo() {
        var met = new Met(Map.of(
                "q-0", new Met.Meeting(NOON, false),
                "q-1", new Met.Meeting(NOON.minusSeconds(60), true),
                "q-2", new Met.Meeting(NOON.minusSeconds(120), false)));

        var drawn = ids(PracticeDraw.draw(UUID.randomUUID(), bank, met, 19));

        assertThat(drawn).hasSize(19).doesNotHaveDuplicates().doesNotContain("q-0");
        assertThat(drawn.subList(17, 19)).containsExactly("q-2", "q-1");
    }

    @Test
    void sameSessionDrawsTheSame() {
        var session = UUID.randomUUID();

        assertThat(PracticeDraw.draw(session, bank, NOTHING, 5))
                .isEqualTo(PracticeDraw.draw(session, bank, NOTHING, 5));
    }

    @Test
    void lotsDecideAmongWhatIsAsLongUnseen() {
        var first = IntStream.range(0, 50)
                .mapToObj(_ -> ids(PracticeDraw.draw(UUID.randomUUID(), bank, NOTHING, 1))
                        .getFirst())
                .distinct();

        assertThat(first).hasSizeGreaterThan(5);
    }

    @Test
    void reviewAsksOneQuestionOfEachObjectiveBeforeASecondOfAny() {
        var ofThree = IntStream.range(0, 12)
                .mapToObj(number -> new DrawableQuestion(
                        "q-" + number, 1, "login", number < 10 ? "many" : "objective-" + number, (short) 2))
                .toList();
        var met = new Met(Map.of("q-10", new Met.Meeting(NOON, true), "q-11", new Met.Meeting(NOON, true)));

        var drawn = PracticeDraw.drawOfEachObjective(UUID.randomUUID(), ofThree, met, 4);

        assertThat(drawn.subList(0, 3))
                .extracting(DrawableQuestion::objective)
                .containsExactlyInAnyOrder("many", "objective-10", "objective-11");
        assertThat(drawn.get(3).objective()).isEqualTo("many");
    }

    private static List<String> ids(List<DrawableQuestion> questions) {
        return questions.stream().map(DrawableQuestion::question).toList();
    }
}
