package org.lectern.quiz.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
        assertThatThrownBy(() -> new BlueprintLine(null, null, null, null, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlueprintLine("login", "auth", null, null, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlueprintLine(null, null, "q", null, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlueprintLine(null, null, "q", Difficulty.HARD, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BlueprintLine.ofSection("login", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lineOfADifficultyIsServedByQuestionsOfItAlone() {
        var auth = BlueprintLine.ofChapter("auth", 2);
        var blueprint =
                new Blueprint(List.of(auth.of(Difficulty.EASY), auth.of(Difficulty.MEDIUM), auth.of(Difficulty.HARD)));

        var serve = blueprint.serve(List.of(
                question("one", "login", 1),
                question("two", "login", 2),
                question("three", "login", 3),
                question("four", "sessions", 4),
                question("five", "sessions", 5)));

        assertThat(serve).extracting(Serve::available).containsExactly(2, 1, 2);
    }

    @Test
    void lineTakesWhatOthersCanSpare() {
        var blueprint = new Blueprint(List.of(
                BlueprintLine.ofSection("login", 2),
                BlueprintLine.ofChapter("auth", 2).of(Difficulty.HARD)));
        var bank = List.of(
                question("hard one", "login", 5),
                question("hard two", "login", 5),
                question("easy one", "login", 1),
                question("easy two", "login", 1));

        assertThat(blueprint.serve(bank)).extracting(Serve::available).containsExactly(4, 2);
        for (var form : new FormDrawing("exam", 1, blueprint, bank).draw(24)) {
            var asked = form.items().stream().map(FormItem::question).toList();
            assertThat(asked.subList(0, 2)).containsExactlyInAnyOrder("easy one", "easy two");
            assertThat(asked.subList(2, 4)).containsExactlyInAnyOrder("hard one", "hard two");
        }
    }

    /** What is said of the bank is true: it is drawn, or one line is named that cannot be served. */
    @Property(tries = 300)
    void blueprintThatIsServedIsDrawn(
            @ForAll @Size(min = 1, max = 14) List<@IntRange(min = 0, max = 29) Integer> bankOf,
            @ForAll @Size(min = 1, max = 6) Set<@IntRange(min = 0, max = 11) Integer> places,
            @ForAll @IntRange(min = 1, max = 4) int items) {
        var bank = IntStream.range(0, bankOf.size())
                .mapToObj(number -> question(
                        "q" + number, bankOf.get(number) < 15 ? "login" : "sessions", bankOf.get(number) % 5 + 1))
                .toList();
        var blueprint = new Blueprint(places.stream()
                .map(place -> line(place / 4, items).of(place % 4 == 3 ? null : Difficulty.values()[place % 4]))
                .toList());
        var drawing = new FormDrawing("exam", 1, blueprint, bank);

        if (blueprint.serve(bank).stream().anyMatch(Serve::isShort)) {
            assertThatThrownBy(() -> drawing.draw(1)).isInstanceOf(IllegalStateException.class);
            return;
        }
        assertThat(drawing.draw(5)).allSatisfy(form -> {
            assertThat(form.items())
                    .extracting(FormItem::question)
                    .hasSize(blueprint.items())
                    .doesNotHaveDuplicates();
        });
    }

    private static BlueprintLine line(int place, int items) {
        return switch (place) {
            case 0 -> BlueprintLine.ofSection("login", items);
            case 1 -> BlueprintLine.ofSection("sessions", items);
            default -> BlueprintLine.ofChapter("auth", items);
        };
    }

    private static Candidate question(String id, String section, int difficulty) {
        return new Candidate(id, 1, section, "auth", "objective", difficulty);
    }

    private static List<Candidate> bank(int login, int sessions) {
        return Stream.concat(of("login", login), of("sessions", sessions)).toList();
    }

    private static Stream<Candidate> of(String section, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Candidate(section + number, 1, section, "auth", "objective", 2));
    }
}
