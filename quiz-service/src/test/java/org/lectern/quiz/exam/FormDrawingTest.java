package org.lectern.quiz.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Rule 2: forms drawn by the blueprint, and the choice among them. */
class FormDrawingTest {

    private static final Blueprint BLUEPRINT =
            new Blueprint(List.of(BlueprintLine.ofChapter("auth", 4), BlueprintLine.ofSection("login", 6)));

    @Property(tries = 50)
    void everyFormFollowsTheBlueprintAndHasNoQuestionTwice(@ForAll @IntRange(min = 6, max = 40) int perSection) {
        for (var form : new FormDrawing("exam", 1, BLUEPRINT, bank(perSection)).draw(24)) {
            assertThat(form.items()).hasSize(10);
            assertThat(form.items().stream().map(FormItem::question).distinct()).hasSize(10);
            assertThat(form.items().stream().filter(item -> item.section().equals("login")))
                    .hasSizeGreaterThanOrEqualTo(6);
        }
    }

    @Property(tries = 20)
    void overlapsAreTheQuestionsThatTwoFormsShare(@ForAll @IntRange(min = 6, max = 40) int perSection) {
        var forms = new FormDrawing("exam", 1, BLUEPRINT, bank(perSection)).draw(24);
        for (var one : forms) {
            for (var other : forms) {
                var shared = new HashSet<>(questions(one));
                shared.retainAll(questions(other));
                assertThat(one.sharedWith(other.number())).isEqualTo(shared.size());
            }
        }
    }

    @Test
    void questionsAreUsedEvenly() {
        var uses = new HashMap<String, Integer>();
        new FormDrawing("exam", 1, new Blueprint(List.of(BlueprintLine.ofSection("login", 6))), bank(24))
                .draw(24)
                .forEach(form -> questions(form).forEach(question -> uses.merge(question, 1, Integer::sum)));

        assertThat(uses).hasSize(24);
        assertThat(uses.values()).containsOnly(6);
    }

    @Test
    void sameEditionIsDrawnTheSameWayAndAnotherDifferently() {
        var first = new FormDrawing("exam", 1, BLUEPRINT, bank(20)).draw(24);

        assertThat(new FormDrawing("exam", 1, BLUEPRINT, bank(20)).draw(24)).isEqualTo(first);
        assertThat(new FormDrawing("exam", 2, BLUEPRINT, bank(20))
                        .draw(24)
                        .getFirst()
                        .items())
                .isNotEqualTo(first.getFirst().items());
    }

    @Test
    void studentGetsTheFormThatOverlapsLeastWithTheLastSittings() {
        var overlaps = List.of(List.of(10, 2, 5), List.of(2, 10, 4), List.of(5, 4, 10));

        assertThat(FormChoice.leastSeen(overlaps, List.of(1), "ann")).isEqualTo(2);
        assertThat(FormChoice.leastSeen(overlaps, List.of(1, 2), "ann")).isEqualTo(3);
        assertThat(FormChoice.leastSeen(overlaps, List.of(2, 3), "ann")).isEqualTo(1);
    }

    @Test
    void studentsOfAFirstSittingAreSpreadOverTheForms() {
        var overlaps = IntStream.range(0, 24)
                .mapToObj(one -> IntStream.range(0, 24)
                        .mapToObj(other -> one == other ? 10 : 3)
                        .toList())
                .toList();

        var given = IntStream.range(0, 200)
                .mapToObj(student -> FormChoice.leastSeen(overlaps, List.of(), "student-" + student))
                .distinct();

        assertThat(given).hasSizeGreaterThan(20);
    }

    private static List<String> questions(Form form) {
        return form.items().stream().map(FormItem::question).toList();
    }

    private static List<Candidate> bank(int perSection) {
        return IntStream.range(0, 2 * perSection)
                .mapToObj(number ->
                        new Candidate("q-" + number, 1, number % 2 == 0 ? "login" : "sessions", "auth", "objective", 2))
                .toList();
    }
}
