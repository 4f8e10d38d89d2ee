package org.lectern.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 7 for the types that are typed, ordered and matched: what each part of an answer earns. */
class PartialCreditTest {

    private static final Reference REF = new Reference("login", "a");

    @Property
    void pointsLieBetweenNothingAndOneForEveryAnswerToEveryQuestion(
            @ForAll("questions") Question question, @ForAll("answers") Answer answer) {
        var grade = Grading.grade(question, answer);

        assertThat(grade.maxPoints()).isEqualTo(1);
        assertThat(grade.points()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(Grading.grade(
                        QuestionJson.readQuestion(QuestionJson.write(question)),
                        QuestionJson.readAnswer(QuestionJson.write(answer))))
                .isEqualTo(grade);
    }

    @Property
    void storedQuestionsAndAnswersReadAsTheyWereWritten(
            @ForAll("questions") Question question, @ForAll("answers") Answer answer) {
        assertThat(QuestionJson.readQuestion(QuestionJson.write(question))).isEqualTo(question);
        assertThat(QuestionJson.readAnswer(QuestionJson.write(answer))).isEqualTo(answer);
    }

    @Property
    void nothingGivenEarnsNothing(@ForAll("questions") Question question) {
        assertThat(Grading.grade(question, new Answer.Unanswered()).points()).isZero();
    }

    @Property
    void everyRightGapEarnsTheSamePart(@ForAll @Size(min = 1, max = 8) List<Boolean> right) {
        var question = new FillQuestion(
                "stem", right.stream().map(ignored -> gap("yes")).toList(), "why", REF);
        long earned = right.stream().filter(gap -> gap).count();

        var grade = Grading.grade(
                question,
                Answer.typing(right.stream().map(gap -> gap ? " yes " : "no").toList()));

        assertThat(grade).isEqualTo(Grade.parts(earned, right.size()));
        assertThat(grade.points().compareTo(BigDecimal.ONE) == 0).isEqualTo(earned == right.size());
        assertThat(grade.points().signum() == 0).isEqualTo(earned == 0);
    }

    @Property
    void onlyTheWholeOrderEarnsTheWholePoint(@ForAll @IntRange(min = 3, max = 10) int lines, @ForAll Random random) {
        var question = order(lines);
        var given = new ArrayList<>(question.key());
        Collections.shuffle(given, random);

        var points = Grading.grade(question, Answer.ordering(given)).points();

        assertThat(points.compareTo(BigDecimal.ONE) == 0).isEqualTo(given.equals(question.key()));
    }

    @Property
    void lineCarriedToAnotherPlaceCostsAtMostThreeNeighbours(
            @ForAll @IntRange(min = 4, max = 10) int lines,
            @ForAll @IntRange(max = 9) int from,
            @ForAll @IntRange(max = 9) int to) {
        var question = order(lines);
        var given = new ArrayList<>(question.key());
        given.add(to % lines, given.remove(from % lines));

        assertThat(Grading.grade(question, Answer.ordering(given)).points())
                .isGreaterThanOrEqualTo(Grade.parts(lines - 1 - 3, lines - 1).points());
    }

    @Test
    void orderTurnedRoundEarnsNothing() {
        var question = order(4);

        assertThat(Grading.grade(question, Answer.ordering(question.key().reversed()))
                        .points())
                .isZero();
    }

    @Property
    void everyRightPairEarnsTheSamePart(@ForAll @Size(min = 3, max = 6) List<@IntRange(max = 6) Integer> given) {
        var question = match(given.size());
        Map<String, String> pairs = new HashMap<>();
        int right = 0;
        for (int left = 0; left < given.size(); left++) {
            if (given.get(left) < given.size()) {
                pairs.put("left" + left, "right" + given.get(left));
                right += given.get(left) == left ? 1 : 0;
            }
        }

        assertThat(Grading.grade(question, Answer.matching(pairs))).isEqualTo(Grade.parts(right, given.size()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "login_required"    | false | 1
            "  login_required " | false | 1
            "Login_Required"    | false | 0
            "Login_Required"    | true  | 1
            "login required"    | true  | 0
            """)
    void textIsComparedWithoutItsEndsAndWithItsCapitals(String typed, boolean ignoreCase, int points) {
        var question = new TextQuestion("stem", gap("login_required"), ignoreCase, "why", REF);

        assertThat(Grading.grade(question, Answer.typing(List.of(typed))).points())
                .isEqualByComparingTo(BigDecimal.valueOf(points));
    }

    @ParameterizedTest
    @CsvSource({"401, 1", "401.0, 1", "+401, 1", " 401.5 , 1", "401.51, 0", "400.5, 1", "400.49, 0", "4e2, 0", "many, 0"
    })
    void numberIsRightWithinItsTolerance(String typed, int points) {
        var question = new NumberQuestion("stem", gap("401"), new BigDecimal("0.5"), "why", REF);

        assertThat(Grading.grade(question, Answer.typing(List.of(typed))).points())
                .isEqualByComparingTo(BigDecimal.valueOf(points));
    }

    @Test
    void answerOfAnotherTypeEarnsNothing() {
        assertThat(Grading.grade(order(3), Answer.choosing(order(3).key())).points())
                .isZero();
        assertThat(Grading.grade(match(3), Answer.typing(List.of("right0"))).points())
                .isZero();
    }

    /** What versions of before have written stays readable: neither a type nor a name may change. */
    @Test
    void questionsAndAnswersOfBeforeAreRead() {
        var stored = """
                {"type":"single","stemHtml":"<p>S</p>","options":[{"id":"0a","html":"a","key":true,"whyHtml":"w"},
                {"id":"0b","html":"b","key":false,"whyHtml":"w"}],"explanationHtml":"e","ref":{"section":"login","anchor":"a"}}
                """;

        var question = QuestionJson.readQuestion(stored);

        assertThat(question).isInstanceOf(SingleChoice.class);
        assertThat(Grading.grade(question, QuestionJson.readAnswer("{\"chosen\":[\"0a\"]}"))
                        .points())
                .isEqualTo(BigDecimal.ONE);
        assertThat(QuestionJson.readAnswer("{\"chosen\":[]}")).isEqualTo(new Answer.Unanswered());
        assertThat(QuestionJson.write(new Answer.Unanswered())).isEqualTo("{\"chosen\":[]}");
        assertThat(QuestionJson.write(Answer.choosing(List.of("0b", "0a")))).isEqualTo("{\"chosen\":[\"0a\",\"0b\"]}");
    }

    @Provide
    static Arbitrary<Question> questions() {
        return Arbitraries.of(SampleQuestions.ofEachType("q", "login", Pool.PRACTICE).stream()
                .map(BankedQuestion::asks)
                .toList());
    }

    @Provide
    static Arbitrary<Answer> answers() {
        var ids = questions()
                .flatMap(question -> Arbitraries.of(question).map(Question::options))
                .map(options -> options.stream().map(Option::id).toList());
        var typed = Arbitraries.of("SECRET-TEXT", "SECRET-ONE", "SECRET-TWO", "40101.5", "", " x ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
        var lefts = ((MatchQuestion) SampleQuestions.match("q-match", "login"))
                .lefts().stream().map(MatchQuestion.Side::id).toList();
        var rights = SampleQuestions.match("q-match", "login").options().stream()
                .map(Option::id)
                .toList();
        return Arbitraries.oneOf(
                ids.map(Answer::choosing),
                ids.map(Answer::ordering),
                typed.map(Answer::typing),
                Arbitraries.maps(Arbitraries.of(lefts), Arbitraries.of(rights)).map(Answer::matching),
                Arbitraries.just(new Answer.Unanswered()));
    }

    private static Gap gap(String accept) {
        return new Gap(List.of(accept), List.of());
    }

    private static OrderQuestion order(int lines) {
        return new OrderQuestion(
                "stem",
                IntStream.range(0, lines)
                        .mapToObj(line -> new Option("line" + line, "html", false, null))
                        .toList(),
                "why",
                REF);
    }

    private static MatchQuestion match(int pairs) {
        return new MatchQuestion(
                "stem",
                IntStream.range(0, pairs)
                        .mapToObj(pair -> new MatchQuestion.Pair(
                                new MatchQuestion.Side("left" + pair, "l"),
                                new MatchQuestion.Side("right" + pair, "r"),
                                "why"))
                        .toList(),
                "why",
                REF);
    }
}
