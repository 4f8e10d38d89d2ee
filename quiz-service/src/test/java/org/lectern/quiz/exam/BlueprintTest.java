package org.lectern.quiz.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlueprintTest {

    @Test
    void lineOfAChapterIsServedFromWhatTheLinesOfItsSectionsLeave() {
        var blueprint = new Blueprint(List.of(BlueprintLine.ofChapter("auth", 5), BlueprintLine.ofSection("login", 3)));

        var serve = blueprint.serve(bank(4, 3));

        assertThat(serve).extracting(Serve::available).containsExactly(4, 4);
        assertThat(serve.getFirst().isShort()).isTrue();
    }

    @Test
    void pickedQuestionIsTakenFromWhatItsSectionAndChapterAreServed() {
        var blueprint = new Blueprint(List.of(
                BlueprintLine.ofChapter("auth", 3),
                BlueprintLine.ofSection("login", 2),
                BlueprintLine.ofQuestion("login0"),
                BlueprintLine.ofQuestion("gone")));

        var serve = blueprint.serve(bank(4, 3));

        assertThat(serve).extracting(Serve::available).containsExactly(4, 3, 1, 0);
        assertThat(serve.getLast().isShort()).isTrue();
    }

    @Test
    void formHoldsWhatIsPickedAndWhatIsDrawnBesideIt() {
        var blueprint = new Blueprint(List.of(
                BlueprintLine.ofChapter("auth", 2),
                BlueprintLine.ofQuestion("login3"),
                BlueprintLine.ofQuestion("sessions1")));

        for (var form : new FormDrawing("exam", 1, blueprint, bank(4, 3)).draw(24)) {
            assertThat(form.items()).extracting(FormItem::question).hasSize(4).doesNotHaveDuplicates();
            assertThat(form.items()).extracting(FormItem::question).contains("login3", "sessions1");
        }
    }

    @Test
    void placeHasOneLine() {
        assertThatThrownBy(() -> new Blueprint(
                        List.of(BlueprintLine.ofSection("login", 3), BlueprintLine.ofSection("login", 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("section login has two lines");
    }

    @Test
    void lineNamesASectionAChapterOrAQuestionAndAsksForSomething() {
        assertThatThrownBy(() -> new BlueprintLine(null, null, null, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlueprintLine("login", "auth", null, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlueprintLine(null, null, "q", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BlueprintLine.ofSection("login", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Candidate> bank(int login, int sessions) {
        return Stream.concat(of("login", login), of("sessions", sessions)).toList();
    }

    private static Stream<Candidate> of(String section, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Candidate(section + number, 1, section, "auth", "objective", 2));
    }
}
