package org.lectern.course.proofs;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.lectern.course.format.Lesson;

/**
 * What a lesson says in words: everything outside its blocks of code. A name in a line of text, like {@code login_view}, is a word of its sentence.
 */
final class Prose {

    private static final String NO_PROSE = "figure, pre, img";
    private static final String BLOCKS = "p, li, th, td, h2, h3, h4";
    private static final String SENTENCES = "p, li";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’_./@:-]*[\\p{L}\\p{N}])?");

    private final Element body;

    private Prose(Element body) {
        this.body = body;
    }

    static Prose of(Lesson lesson) {
        var body = Jsoup.parseBodyFragment(lesson.html()).body();
        body.select(NO_PROSE).remove();
        return new Prose(body);
    }

    /** The same without the names of code inside of sentences, which no dictionary knows. */
    Prose withoutNames() {
        var copy = body.clone();
        copy.select("code").remove();
        return new Prose(copy);
    }

    /** The texts of paragraphs, list items, cells and headings, in order. */
    List<String> passages() {
        return texts(BLOCKS).toList();
    }

    long words() {
        return passages().stream().mapToLong(text -> words(text).size()).sum();
    }

    /** The number of words of each sentence. Cells and headings are no sentences. */
    List<Integer> sentenceLengths() {
        return texts(SENTENCES)
                .flatMap(text -> sentences(text).stream())
                .map(sentence -> words(sentence).size())
                .filter(length -> length > 0)
                .sorted()
                .toList();
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).toList();
    }

    private Stream<String> texts(String kinds) {
        return body.select(kinds).stream()
                .filter(block -> block.select(kinds).size() == 1) // an item's text is that of the paragraphs in it
                .map(Element::text);
    }

    private static List<String> sentences(String text) {
        var ends = BreakIterator.getSentenceInstance(Locale.UK);
        ends.setText(text);
        var sentences = new ArrayList<String>();
        for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            sentences.add(text.substring(from, to));
        }
        return sentences;
    }
}
