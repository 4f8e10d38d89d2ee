package org.lectern.quiz.question;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Each left side has one right side. */
public record MatchQuestion(String stemHtml, List<Pair> pairs, String explanationHtml, Reference ref)
        implements Question {

    public static final String TYPE = "match";

    public record Side(String id, String html) {}

    public record Pair(Side left, Side right, String whyHtml) {}

    public MatchQuestion {
        pairs = List.copyOf(pairs);
        Option.distinct(
                pairs.stream().map(Pair::right).map(MatchQuestion::shown).toList());
        Option.distinct(pairs.stream().map(Pair::left).map(MatchQuestion::shown).toList());
    }

    @Override
    public String type() {
        return TYPE;
    }

    public List<Side> lefts() {
        return pairs.stream().map(Pair::left).toList();
    }

    /** The right sides. */
    @Override
    public List<Option> options() {
        return pairs.stream().map(Pair::right).map(MatchQuestion::shown).toList();
    }

    private static Option shown(Side side) {
        return new Option(side.id(), side.html(), false, null);
    }

    /** The id of the right side by that of the left. */
    public SequencedMap<String, String> key() {
        return pairs.stream()
                .collect(toMap(
                        pair -> pair.left().id(), pair -> pair.right().id(), (one, other) -> one, LinkedHashMap::new));
    }
}
