package org.lectern.content.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.content.search.SearchView.Fragment;
import org.lectern.content.search.Stems.Lexicon;

/** The part of a passage that says most of what was asked for, with its hits marked. */
final class Excerpt {

    /** About three lines of the portal. */
    private static final int LENGTH = 240;

    private static final int BEFORE_THE_FIRST_HIT = 60;

    private Excerpt() {}

    /** @param steps which words of the question it is, by their lexemes */
    private record Found(Word word, Set<String> steps) {}

    static List<Fragment> of(String text, Question question, Lexicon lexicon) {
        List<Found> hits = Word.in(text).stream()
                .map(word -> new Found(word, met(word, question, lexicon)))
                .filter(found -> !found.steps().isEmpty())
                .toList();
        int first = bestStart(hits);
        int from = wordStart(text, Math.max(0, first - BEFORE_THE_FIRST_HIT));
        int to = wordEnd(text, Math.min(text.length(), from + LENGTH));
        return marked(text, from, to, hits.stream().map(Found::word).toList());
    }

    private static Set<String> met(Word word, Question question, Lexicon lexicon) {
        Set<String> lexemes = lexicon.of(word);
        return question.steps().stream()
                .filter(step -> step.isMetBy(word, lexemes))
                .map(Question.Step::lexeme)
                .collect(Collectors.toSet());
    }

    /** Where the window begins that holds most of the different words asked for. */
    private static int bestStart(List<Found> hits) {
        int best = hits.isEmpty() ? 0 : hits.getFirst().word().start();
        int most = 0;
        for (int first = 0; first < hits.size(); first++) {
            int start = hits.get(first).word().start();
            Set<String> held = new HashSet<>();
            hits.subList(first, hits.size()).stream()
                    .takeWhile(hit -> hit.word().end() <= start + LENGTH - BEFORE_THE_FIRST_HIT)
                    .forEach(hit -> held.addAll(hit.steps()));
            if (held.size() > most) {
                most = held.size();
                best = start;
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
