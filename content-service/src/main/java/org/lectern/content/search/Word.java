package org.lectern.content.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of a text, or a name of a program as it is written there: {@code login_view}, {@code @app.route}, {@code db.session.get}.
 *
 * @param start where it begins in the text
 * @param end behind its last character
 * @param whole in lower case
 * @param names what it is found by as it stands, when it is a name: itself and the names in it, as {@code session.get}
 * @param plain ordinary words in it, found in any of their forms
 */
record Word(int start, int end, String whole, Set<String> names, Set<String> plain) {

    private static final Pattern WORD = Pattern.compile("@?[\\p{L}\\p{N}_]+(?:[.-][\\p{L}\\p{N}_]+)*+|(\\\\[nrt])");
    private static final Pattern JOINT = Pattern.compile("[@._-]+");
    private static final Pattern INSIDE_CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    /** Dotted parts beyond which nobody asks for what is between them; it bounds what one word adds to the index. */
    private static final int MOST_STEPS = 6;

    static List<Word> in(String text) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        while (found.find()) {
            // A line feed within a string of a program is no part of the word after it.
            if (found.group(1) == null) {
                words.add(of(found.start(), found.end(), found.group()));
            }
        }
        return words;
    }

    private static Word of(int start, int end, String written) {
        var whole = written.toLowerCase(Locale.ROOT);
        var names = new LinkedHashSet<String>();
        var plain = new LinkedHashSet<String>();
        if (isName(whole)) {
            names.add(whole);
            names.addAll(namesIn(whole.replace("@", "")));
        } else {
            plain.add(whole);
        }
        for (var part : JOINT.split(written)) {
            plain.add(part.toLowerCase(Locale.ROOT));
            for (var hump : INSIDE_CAMEL.split(part)) {
                plain.add(hump.toLowerCase(Locale.ROOT));
            }
        }
        plain.remove("");
        return new Word(start, end, whole, names, plain);
    }

    /** Everything that somebody who looks for it may begin to type. */
    Set<String> forms() {
        var forms = new LinkedHashSet<>(plain);
        names.stream()
                .map(name -> name.startsWith("@") ? name.substring(1) : name)
                .forEach(forms::add);
        return forms;
    }

    /** Whether it is more than one ordinary word. */
    boolean isName() {
        return isName(whole);
    }

    private static boolean isName(String word) {
        return JOINT.matcher(word).find();
    }

    private static List<String> namesIn(String dotted) {
        var steps = dotted.split("\\.", MOST_STEPS);
        var names = new ArrayList<String>();
        for (int from = 0; from < steps.length; from++) {
            var name = new StringBuilder();
            for (int to = from; to < steps.length; to++) {
                name.append(to == from ? "" : ".").append(steps[to]);
                if (isName(name.toString())) {
                    names.add(name.toString());
                }
            }
        }
        return names;
    }
}
