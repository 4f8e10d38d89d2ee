package org.lectern.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.content.search.Stems.Lexicon;

/**
 * What somebody asks for: words that a passage must have, in any order; what stands between quotes, in that order; and the word at the end, which may not
 * be typed to its end yet.
 *
 * @param needsAll whether a passage must meet all demands, or some
 */
record Question(List<Demand> demands, boolean needsAll) {

    private static final Pattern QUOTED_OR_NOT = Pattern.compile("\"([^\"]*)\"?|[^\"]+");

    /** A single letter begins nearly everything. */
    private static final int SHORTEST_BEGINNING = 2;

    /** Words that stand after one another; mostly a single one. */
    record Demand(List<Step> steps) {

        String query() {
            StringBuilder query = new StringBuilder(steps.getFirst().query());
            for (int i = 1; i < steps.size(); i++) {
                int distance = steps.get(i).at() - steps.get(i - 1).at();
                query.append(" <%d> ".formatted(distance)).append(steps.get(i).query());
            }
            return "(" + query + ")";
        }
    }

    /**
     * One word.
     *
     * @param at its place within the quotes
     * @param lexeme that a text must have
     * @param beginning words that begin like this will do too; empty when it is whole
     */
    record Step(int at, String lexeme, String beginning) {

        String query() {
            String whole = Lexemes.quoted(lexeme);
            return beginning.isEmpty()
                    ? whole
                    : "(" + whole + " | " + Lexemes.quoted(Lexemes.written(beginning)) + ":*)";
        }

        boolean isMetBy(Word word, Set<String> lexemes) {
            return lexemes.contains(lexeme)
                    || (!beginning.isEmpty() && word.forms().stream().anyMatch(form -> form.startsWith(beginning)));
        }
    }

    static Question of(String typed, Lexicon lexicon) {
        List<Demand> demands = new ArrayList<>();
        var part = QUOTED_OR_NOT.matcher(typed);
        while (part.find()) {
            if (part.group(1) == null) {
                steps(part.group(), part.end() == typed.length(), lexicon).stream()
                        .map(step -> new Demand(List.of(step)))
                        .forEach(demands::add);
            } else {
                List<Step> steps = steps(part.group(1), false, lexicon);
                if (!steps.isEmpty()) {
                    demands.add(new Demand(steps));
                }
            }
        }
        return new Question(List.copyOf(demands), true);
    }

    /** Every single word, and every name by its parts too: for when no passage has all of it. */
    static Question loosely(String typed, Lexicon lexicon) {
        return new Question(
                Word.in(typed).stream()
                        .flatMap(word -> Stream.concat(lexicon.demanded(word).stream(), lexicon.of(word).stream()))
                        .distinct()
                        .map(lexeme -> new Demand(List.of(new Step(0, lexeme, ""))))
                        .toList(),
                false);
    }

    /** A single word of what was typed, as a question of its own. */
    static Question of(Word word, boolean isBeginning, Lexicon lexicon) {
        return new Question(
                lexicon.demanded(word).stream()
                        .map(lexeme -> new Demand(List.of(new Step(0, lexeme, isBeginning ? word.whole() : ""))))
                        .toList(),
                true);
    }

    private static List<Step> steps(String text, boolean isOpen, Lexicon lexicon) {
        List<Word> words = Word.in(text);
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            int place = at;
            String beginning = isOpen && isBeginning(word, text) ? word.whole() : "";
            lexicon.demanded(word).ifPresent(lexeme -> steps.add(new Step(place, lexeme, beginning)));
        }
        return steps;
    }

    /** Whether the one who types may not be through with this word. */
    static boolean isBeginning(Word word, String text) {
        return word.end() == text.length() && word.whole().length() >= SHORTEST_BEGINNING;
    }

    boolean isEmpty() {
        return demands.isEmpty();
    }

    /** A tsquery for the passages that answer it. */
    String query() {
        return joined(needsAll ? " & " : " | ");
    }

    /** The same words for Postgres' rank: each counts by where it stands, not by how near it is to the others. */
    String ranked() {
        return joined(" | ");
    }

    private String joined(String operator) {
        return demands.stream().map(Demand::query).collect(Collectors.joining(operator, "(", ")"));
    }

    List<Step> steps() {
        return demands.stream().flatMap(demand -> demand.steps().stream()).toList();
    }
}
