package org.lectern.content.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.content.search.SearchView.Fragment;
import org.lectern.content.search.Stems.Lexicon;

/** The part of a passage that says most of what was asked for, with its hits marked. */
final class Excerpt {

    /** About three lines of the portal. */
    private static final int LENGTH = 240;

    private static final int BEFORE_THE_FIRST_HIT = 60;

    private Excerpt() {}

    static List<Fragment> of(String text, Set<String> asked, Lexicon lexicon) {
        List<Word> words = Word.in(text);
        List<Word> hits = words.stream()
                .filter(word -> !Collections.disjoint(lexicon.of(word), asked))
                .toList();
        int first = hits.isEmpty() ? 0 : bestStart(hits, asked, lexicon);
        int from = wordStart(text, Math.max(0, first - BEFORE_THE_FIRST_HIT));
        int to = wordEnd(text, Math.min(text.length(), from + LENGTH));
        return marked(text, from, to, hits);
    }

    /** Where the window begins that holds most of the different words asked for. */
    private static int bestStart(List<Word> hits, Set<String> asked, Lexicon lexicon) {
        int best = 0;
        int most = 0;
        for (Word start : hits) {
            Set<String> held = new HashSet<>();
            hits.stream()
                    .filter(hit ->
                            hit.start() >= start.start() && hit.end() <= start.start() + LENGTH - BEFORE_THE_FIRST_HIT)
                    .forEach(hit -> held.addAll(lexicon.of(hit)));
            held.retainAll(asked);
            if (held.size() > most) {
                most = held.size();
                best = start.start();
            }
        }
        return best;
    }

    private static List<Fragment> marked(String text, int from, int to, List<Word> hits) {
        List<Fragment> fragments = new ArrayList<>();
        int at = from;
        for (Word hit : hits) {
            if (hit.start() >= from && hit.end() <= to) {
                add(fragments, text.substring(at, hit.start()), false);
                add(fragments, text.substring(hit.start(), hit.end()), true);
                at = hit.end();
            }
        }
        add(fragments, text.substring(at, to), false);
        if (from > 0) {
            fragments.addFirst(new Fragment("… ", false));
        }
        if (to < text.length()) {
            fragments.addLast(new Fragment(" …", false));
        }
        return fragments;
    }

    private static void add(List<Fragment> fragments, String text, boolean hit) {
        if (!text.isEmpty()) {
            fragments.add(new Fragment(text, hit));
        }
    }

    private static int wordStart(String text, int at) {
        return at == 0 ? 0 : text.lastIndexOf(' ', at) + 1;
    }

    private static int wordEnd(String text, int at) {
        int space = text.indexOf(' ', at);
        return space < 0 ? text.length() : space;
    }
}
