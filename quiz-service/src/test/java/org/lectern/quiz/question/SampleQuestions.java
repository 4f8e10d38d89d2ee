package org.lectern.quiz.question;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Questions for tests, with texts that show where they appear. */
public final class SampleQuestions {

    private SampleQuestions() {}

    /** Option 1 is the key. */
    public static BankedQuestion single(String id, String section, Pool pool) {
        return single(id, section, pool, 1);
    }

    public static BankedQuestion single(String id, String section, Pool pool, int key) {
        Question asks = new SingleChoice(
                "<p>Stem of " + id + "</p>",
                options(id, 4, List.of(key)),
                explanation(id),
                new Reference(section, null));
        return banked(id, section, pool, asks);
    }

    /** The same question after somebody mended it: another stem, and option 2 is the key. */
    public static BankedQuestion corrected(String id, String section, Pool pool) {
        Question asks = new SingleChoice(
                "<p>Corrected stem of " + id + "</p>",
                options(id, 4, List.of(2)),
                explanation(id),
                new Reference(section, null));
        return banked(id, section, pool, asks);
    }

    /** Options 1 and 3 are the keys. */
    public static BankedQuestion multiple(String id, String section, Pool pool) {
        Question asks = new MultipleChoice(
                "<p>Stem of " + id + "</p>",
                options(id, 5, List.of(1, 3)),
                explanation(id),
                new Reference(section, null));
        return banked(id, section, pool, asks);
    }

    /** One question of each type, whose ids end in the type. */
    public static List<BankedQuestion> ofEachType(String prefix, String section, Pool pool) {
        return List.of(
                single(prefix + "-single", section, pool),
                multiple(prefix + "-multi", section, pool),
                banked(prefix + "-truefalse", section, pool, trueFalse(prefix + "-truefalse", section)),
                banked(prefix + "-output", section, pool, output(prefix + "-output", section)),
                banked(prefix + "-text", section, pool, text(prefix + "-text", section)),
                banked(prefix + "-number", section, pool, number(prefix + "-number", section)),
                banked(prefix + "-fill", section, pool, fill(prefix + "-fill", section)),
                banked(prefix + "-order", section, pool, order(prefix + "-order", section)),
                banked(prefix + "-match", section, pool, match(prefix + "-match", section)));
    }

    /** False is right. */
    static TrueFalseQuestion trueFalse(String id, String section) {
        return new TrueFalseQuestion(stem(id), options(id, 2, List.of(2)), explanation(id), ref(section));
    }

    /** Option 1 is the key. */
    static OutputQuestion output(String id, String section) {
        return new OutputQuestion(stem(id), options(id, 4, List.of(1)), explanation(id), ref(section));
    }

    static TextQuestion text(String id, String section) {
        return new TextQuestion(stem(id), gap("SECRET-TEXT", "SECRET-ALIAS"), false, explanation(id), ref(section));
    }

    /** 40100 to 40102 are right, and 777000. */
    static NumberQuestion number(String id, String section) {
        return new NumberQuestion(stem(id), gap("40101", "777000"), BigDecimal.ONE, explanation(id), ref(section));
    }

    static FillQuestion fill(String id, String section) {
        return new FillQuestion(
                stem(id)
                        + "<p><span class=\"gap\" data-gap=\"1\"></span> and <span class=\"gap\" data-gap=\"2\"></span></p>",
                List.of(gap("SECRET-ONE"), gap("SECRET-TWO", "SECRET-ZWEI")),
                explanation(id),
                ref(section));
    }

    /** Four lines, "line 1" to "line 4". */
    static OrderQuestion order(String id, String section) {
        return new OrderQuestion(
                stem(id),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(number -> new Option(
                                Option.idOf(id, "line " + number), "<code>line " + number + "</code>", false, null))
                        .toList(),
                explanation(id),
                ref(section));
    }

    static MatchQuestion match(String id, String section) {
        return new MatchQuestion(
                stem(id),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> new MatchQuestion.Pair(
                                new MatchQuestion.Side(Option.idOf(id, "left " + number), "left " + number),
                                new MatchQuestion.Side(Option.idOf(id, "right " + number), "right " + number),
                                "<p>SECRET-WHY of pair " + number + "</p>"))
                        .toList(),
                explanation(id),
                ref(section));
    }

    private static Gap gap(String... accept) {
        return new Gap(List.of(accept), List.of(new Gap.Mistake("SECRET-MISTAKE", "<p>SECRET-WHY of the mistake</p>")));
    }

    /** The keys of {@link #single} or {@link #multiple}, whichever a paper has there. */
    public static String[] keys(JsonPath paper, int position) {
        String question = "questions[%d].".formatted(position - 1);
        String id = paper.getString(question + "stemHtml").replaceAll("<p>Stem of (.*)</p>", "$1");
        return paper.getString(question + "type").equals("single")
                ? new String[] {Option.idOf(id, "option 1")}
                : new String[] {Option.idOf(id, "option 1"), Option.idOf(id, "option 3")};
    }

    /** So many questions of a section, every third with several keys. */
    public static List<BankedQuestion> ofSection(String prefix, String section, Pool pool, int count) {
        List<BankedQuestion> questions = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String id = "%s-%03d".formatted(prefix, number);
            questions.add(number % 3 == 0 ? multiple(id, section, pool) : single(id, section, pool));
        }
        return questions;
    }

    public static BankedQuestion banked(String id, String section, Pool pool, Question asks) {
        return new BankedQuestion(
                id,
                Integer.toHexString(asks.hashCode()),
                section,
                "objective-of-" + section,
                pool,
                2,
                "apply",
                List.of("sample"),
                asks,
                null);
    }

    private static List<Option> options(String id, int count, List<Integer> keys) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Option(
                        Option.idOf(id, "option " + number),
                        "<p>option " + number + " of " + id + "</p>",
                        keys.contains(number),
                        "<p>SECRET-WHY of option " + number + "</p>"))
                .toList();
    }

    private static String stem(String id) {
        return "<p>Stem of " + id + "</p>";
    }

    private static Reference ref(String section) {
        return new Reference(section, null);
    }

    private static String explanation(String id) {
        return "<p>SECRET-EXPLANATION of " + id + "</p>";
    }
}
