package org.lectern.content.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.content.search.Stems.Lexicon;

/** Postgres' text form of what a passage says. */
final class Lexemes {

    /** Postgres counts no further. A passage of so many words is a dump: what comes after is left out, or one of them makes every search slow. */
    private static final int LAST_POSITION = 16_383;

    /** Between title, heading and text, so that no phrase reaches from one into the other. */
    private static final int GAP = 10;

    /** Postgres refuses lexemes from 2 KB on; nobody asks for a token or a dump, and such a word is found by what stands around it. */
    private static final int LONGEST = 256;

    /** Bytes of one passage, a little under the megabyte that Postgres takes; words beyond them are left out. */
    private static final int MOST_BYTES = 1_000_000;

    /** What Postgres adds to a lexeme and to each of its positions, in bytes. */
    private static final int LEXEME_FRAME = 4;

    private static final int POSITION_BYTES = 2;

    /** How much a word weighs where it stands. */
    enum Weight {
        A,
        B,
        C,
        D
    }

    private final Map<String, List<String>> positions = new LinkedHashMap<>();
    private final Lexicon lexicon;
    private int position;
    private int bytes;

    Lexemes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Goes on with these words: each with its stems, the names in it, and its forms as written, which beginnings of words are looked for in. */
    Lexemes then(List<Word> words, Weight weight) {
        position += position == 0 ? 0 : GAP;
        for (Word word : words) {
            if (position >= LAST_POSITION) {
                return this;
            }
            position++;
            add(lexicon.of(word), position + weight.name());
            add(lexicon.forms(word).map(Lexemes::written).toList(), position + weight.name());
        }
        return this;
    }

    /** One more lexeme that stands nowhere in the text. */
    Lexemes and(String lexeme) {
        positions.put(lexeme, List.of());
        return this;
    }

    /** A tsvector. */
    String vector() {
        return positions.entrySet().stream()
                .map(entry -> quoted(entry.getKey())
                        + (entry.getValue().isEmpty() ? "" : ":" + String.join(",", entry.getValue())))
                .collect(Collectors.joining(" "));
    }

    private void add(Collection<String> lexemes, String at) {
        lexemes.stream().filter(lexeme -> lexeme.length() <= LONGEST).forEach(lexeme -> add(lexeme, at));
    }

    private void add(String lexeme, String at) {
        int added = POSITION_BYTES
                + (positions.containsKey(lexeme) ? 0 : LEXEME_FRAME + lexeme.getBytes(StandardCharsets.UTF_8).length);
        if (bytes + added <= MOST_BYTES) {
            bytes += added;
            positions.computeIfAbsent(lexeme, _ -> new ArrayList<>()).add(at);
        }
    }

    /** A word as it is written, told from stems. */
    static String written(String form) {
        return "=" + form;
    }

    /** What every passage of that course has, so that one index answers for course and words together. */
    static String ofCourse(String course) {
        return "/" + course;
    }

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
