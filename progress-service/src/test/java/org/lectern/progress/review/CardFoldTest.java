package org.lectern.progress.review;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.progress.answer.Given.BEGIN;
import static org.lectern.progress.answer.Given.right;
import static org.lectern.progress.answer.Given.unsure;
import static org.lectern.progress.answer.Given.wrong;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.answer.Given;

class CardFoldTest {

    private static final LocalDate FIRST_DAY = LocalDate.ofInstant(BEGIN, UTC);

    @Test
    void whatIsKnownFromTheStartMakesNoCard() {
        assertThat(cards(right("s", "q1", 0), right("s", "q2", 1))).isEmpty();
    }

    @Test
    void missMakesACardThatIsDueTheNextDay() {
        assertThat(card(wrong("s", "q1", 0)).dueOn(UTC, null)).isEqualTo(FIRST_DAY.plusDays(1));
    }

    @Test
    void unsureAnswerMakesACardToo() {
        assertThat(card(unsure(right("s", "q1", 0))).missedAt()).isEqualTo(BEGIN);
    }

    @Test
    void anotherQuestionOfTheObjectiveReviewsTheSameCard() {
        var card = card(wrong("s", "q1", 0), right("s", "q2", 1));

        assertThat(card.reviewedAt()).isEqualTo(BEGIN.plus(Duration.ofDays(1)));
        assertThat(card.missedAt()).isEqualTo(BEGIN);
        assertThat(card.dueOn(UTC, null)).isAfter(FIRST_DAY.plusDays(2));
    }

    @Test
    void whatWasSaidToBeKnownComesBackWithTheNextMissOnly() {
        var known = Map.of("objective-of-s", BEGIN.plus(Duration.ofDays(2)));
        var answers = new ArrayList<>(List.of(wrong("s", "q1", 0), right("s", "q1", 5)));
        assertThat(CardFold.of(answers, known)).isEmpty();

        answers.add(wrong("s", "q2", 9));

        assertThat(CardFold.of(answers, known).get("objective-of-s").missedAt())
                .isEqualTo(BEGIN.plus(Duration.ofDays(9)));
    }

    @Test
    void dayIsTheLearnersOwn() {
        var late = new Answer(
                Given.id("late"),
                1,
                Answer.Origin.PRACTICE,
                Given.id("sitting"),
                true,
                "s",
                "o",
                "q",
                3,
                false,
                true,
                Instant.parse("2026-09-01T23:30:00Z"));

        assertThat(card(late).dueOn(UTC, null)).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(card(late).dueOn(ZoneId.of("Europe/Berlin"), null)).isEqualTo(LocalDate.of(2026, 9, 3));
    }

    @Property(tries = 300)
    void whatIsReviewedBeforeTheDayBeforeTheExamIsDueBeforeIt(
            @ForAll("histories") List<Answer> history, @ForAll @IntRange(min = 62, max = 120) int daysToExam) {
        var exam = FIRST_DAY.plusDays(daysToExam);

        assertThat(CardFold.of(history, Map.of()).values())
                .allSatisfy(card -> assertThat(card.dueOn(UTC, exam))
                        .isBefore(exam)
                        .isAfter(LocalDate.ofInstant(card.reviewedAt(), UTC)));
    }

    @Property(tries = 300)
    void orderAndRepetitionChangeNothing(@ForAll("histories") List<Answer> history, @ForAll Random random) {
        var delivered = new ArrayList<>(history);
        history.stream().filter(_ -> random.nextBoolean()).forEach(delivered::add);
        Collections.shuffle(delivered, random);

        assertThat(CardFold.of(delivered, Map.of()).toString())
                .isEqualTo(CardFold.of(history, Map.of()).toString());
    }

    @Provide
    Arbitrary<List<Answer>> histories() {
        return Given.histories();
    }

    private static Card card(Answer... answers) {
        return cards(answers).values().iterator().next();
    }

    private static Map<String, Card> cards(Answer... answers) {
        return CardFold.of(List.of(answers), Map.of());
    }
}
