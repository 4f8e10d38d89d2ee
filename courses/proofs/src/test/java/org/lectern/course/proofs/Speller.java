package org.lectern.course.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;

/** British English, with the words of a project added. */
final class Speller {

    private static final String DICTIONARY = "/org/languagetool/resource/en/hunspell/en_GB.";
    private static final Pattern TOKEN = Pattern.compile("[^\\s\\p{Pd}…]+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}_]+$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern ISE = Pattern.compile("(\\p{L}+)is(e|ed|es|er|ers|ing|able|ation|ations)");

    private final morfologik.speller.Speller english = new morfologik.speller.Speller(dictionary());
    private final Set<String> project;

    Speller(Set<String> project) {
        this.project = project;
    }

    /** The words of a text. What holds digits, dots, slashes and the like is a name of something, and no word. */
    static Stream<String> words(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(token -> AROUND.matcher(token.group()).replaceAll(""))
                .filter(token -> WORD.matcher(token).matches())
                .map(word -> POSSESSIVE.matcher(word).replaceAll(""))
                .filter(word -> word.length() > 1);
    }

    boolean knows(String word) {
        return knowsAsEnglish(word) || project.contains(word) || project.contains(uncapitalized(word));
    }

    /** A word in capitals only, like POST, may be the same word in small letters; other capitals may come from a sentence's beginning. */
    boolean knowsAsEnglish(String word) {
        var plain = word.replace('’', '\'');
        return english.isInDictionary(plain)
                || english.isInDictionary(uncapitalized(plain))
                || (isInCapitals(plain) && english.isInDictionary(plain.toLowerCase(Locale.ROOT)));
    }

    private static boolean isInCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** "recognise" is English too, but a text that has "serialize" from its subject would then spell two ways. */
    boolean hasSpellingWithZ(String word) {
        var ise = ISE.matcher(word.toLowerCase(Locale.ROOT));
        return ise.matches() && english.isInDictionary(ise.replaceAll("$1iz$2"));
    }

    private static String uncapitalized(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    static List<String> sorted(Stream<String> words) {
        return words.distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(word -> word))
                .toList();
    }

    private static Dictionary dictionary() {
        try (var words = Speller.class.getResourceAsStream(DICTIONARY + "dict");
                var properties = Speller.class.getResourceAsStream(DICTIONARY + "info")) {
            return Dictionary.read(words, properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
