package org.lectern.quiz.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lectern.quiz.question.BankedQuestion;
import org.lectern.quiz.question.MatchQuestion;
import org.lectern.quiz.question.Option;
import org.lectern.quiz.question.OrderQuestion;
import org.lectern.quiz.question.Pool;
import org.lectern.quiz.question.Question;
import org.lectern.quiz.question.SampleQuestions;

/** A paper tells nothing of the key, and neither does its order. */
class PaperTest {

    @Property(tries = 200)
    void paperIsTheSameWhicheverOptionIsTheKey(
            @ForAll String seed,
            @ForAll @IntRange(min = 1, max = 4) int key,
            @ForAll @IntRange(min = 1, max = 4) int other) {
        assertThat(PaperQuestion.of(paper(seed, key))).isEqualTo(PaperQuestion.of(paper(seed, other)));
    }

    @Test
    void everyOptionStandsInEveryPlaceAboutEquallyOften() {
        var firsts = new HashMap<String, Integer>();
        IntStream.range(0, 2_000)
                .forEach(attempt -> firsts.merge(
                        paper("attempt-" + attempt, 1)
                                .at(1)
                                .options()
                                .getFirst()
                                .id(),
                        1,
                        Integer::sum));

        assertThat(firsts).hasSize(4);
        assertThat(firsts.values()).allSatisfy(times -> assertThat(times).isBetween(400, 600));
    }

    @Test
    void optionIsNamedByItsWordsAlone() {
        assertThat(options(1)).isEqualTo(options(3));
    }

    @Property(tries = 200)
    void linesAndRightSidesStandInAnOrderThatDoesNotDependOnTheKey(@ForAll String seed, @ForAll Random random) {
        var order = SampleQuestions.ofEachType("q", "login", Pool.PRACTICE).stream()
                .map(BankedQuestion::asks)
                .filter(asks -> asks.type().equals("order"))
                .map(OrderQuestion.class::cast)
                .findFirst()
                .orElseThrow();
        var otherwise = new ArrayList<>(order.lines());
        Collections.shuffle(otherwise, random);

        assertThat(PaperQuestion.of(paper(seed, order)))
                .isEqualTo(PaperQuestion.of(paper(
                        seed, new OrderQuestion(order.stemHtml(), otherwise, order.explanationHtml(), order.ref()))));
    }

    @Property(tries = 200)
    void rightSidesTellNothingOfTheirLeftOnes(@ForAll String seed, @ForAll Random random) {
        var match = SampleQuestions.ofEachType("q", "login", Pool.PRACTICE).stream()
                .map(BankedQuestion::asks)
                .filter(asks -> asks.type().equals("match"))
                .map(MatchQuestion.class::cast)
                .findFirst()
                .orElseThrow();
        var rights = new ArrayList<>(
                match.pairs().stream().map(MatchQuestion.Pair::right).toList());
        Collections.shuffle(rights, random);
        var otherwise = IntStream.range(0, rights.size())
                .mapToObj(at -> new MatchQuestion.Pair(match.pairs().get(at).left(), rights.get(at), "why"))
                .toList();

        assertThat(PaperQuestion.of(paper(seed, match)))
                .isEqualTo(PaperQuestion.of(paper(
                        seed, new MatchQuestion(match.stemHtml(), otherwise, match.explanationHtml(), match.ref()))));
    }

    @Test
    void optionsThatAreNotShuffledStandAlikeOnAllPapersAndStillTellNothingOfTheKey() {
        var papers = IntStream.range(0, 50)
                .mapToObj(attempt -> paper("attempt-" + attempt, Shuffling.QUESTIONS, 1 + attempt % 4))
                .map(PaperQuestion::of)
                .distinct();

        assertThat(papers).hasSize(1);
    }

    @Test
    void questionsThatAreNotShuffledStandAsInTheForm() {
        var form = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> new FormItem("q-" + number, 1, "login", "auth", "o", 2))
                .toList();
        var questions = form.stream()
                .collect(Collectors.toMap(
                        FormItem::question,
                        item -> SampleQuestions.single(item.question(), "login", Pool.PRACTICE, 1)
                                .asks()));

        var same = Paper.layOut("attempt", Shuffling.OPTIONS, form, questions);
        var own = Paper.layOut("attempt", Shuffling.QUESTIONS, form, questions);

        assertThat(same.items()).extracting(PaperItem::item).isEqualTo(form);
        assertThat(own.items())
                .extracting(PaperItem::item)
                .isNotEqualTo(form)
                .containsExactlyInAnyOrderElementsOf(form);
    }

    private static Paper paper(String seed, Shuffling shuffle, int key) {
        Question question =
                SampleQuestions.single("q", "login", Pool.PRACTICE, key).asks();
        return Paper.layOut(
                seed, shuffle, List.of(new FormItem("q", 1, "login", "auth", "o", 2)), Map.of("q", question));
    }

    private static List<String> options(int key) {
        return SampleQuestions.single("q", "login", Pool.PRACTICE, key).asks().options().stream()
                .map(Option::id)
                .toList();
    }

    private static Paper paper(String seed, int key) {
        Question question =
                SampleQuestions.single("q", "login", Pool.PRACTICE, key).asks();
        return paper(seed, question);
    }

    private static Paper paper(String seed, Question question) {
        return Paper.layOut(seed, List.of(new FormItem("q", 1, "login", "auth", "o", 2)), Map.of("q", question));
    }
}
