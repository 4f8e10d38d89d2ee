package org.lectern.content.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.content.search.Stems.Lexicon;

/** Postgres' text forms of what a passage says and of what a question asks. */
final class Lexemes {

    private static final int LAST_POSITION = 16_383;

    private Lexemes() {}

    /** A tsvector: words of the headings weigh more than those of the text. */
    static String vector(List<Word> headings, List<Word> text, Lexicon lexicon) {
        Map<String, List<String>> positions = new LinkedHashMap<>();
        int position = 0;
        for (Word word : headings) {
            position++;
            add(positions, lexicon.of(word), position + "A");
        }
        for (Word word : text) {
            position = Math.min(position + 1, LAST_POSITION);
            add(positions, lexicon.of(word), String.valueOf(position));
        }
        return positions.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + String.join(",", entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static void add(Map<String, List<String>> positions, Collection<String> lexemes, String position) {
        lexemes.forEach(lexeme ->
                positions.computeIfAbsent(lexeme, _ -> new ArrayList<>()).add(position));
    }

    /** A tsquery for passages with all of them. */
    static String all(Collection<String> lexemes) {
        return lexemes.stream().map(Lexemes::quoted).collect(Collectors.joining(" & "));
    }

    /** A tsquery for passages with at least one of them. */
    static String any(Collection<String> lexemes) {
        return lexemes.stream().map(Lexemes::quoted).collect(Collectors.joining(" | "));
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
