package org.lectern.quiz.question;

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
                asks);
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

    private static String explanation(String id) {
        return "<p>SECRET-EXPLANATION of " + id + "</p>";
    }
}
