package org.lectern.quiz.question;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a student gave to one question. */
public sealed interface Answer {

    /** The ids of the chosen options, each once, in the order of the ids. */
    record Chosen(List<String> options) implements Answer {

        public Chosen {
            options = List.copyOf(new TreeSet<>(options));
            if (options.isEmpty()) {
                throw new IllegalArgumentException("nothing chosen is Unanswered");
            }
        }
    }

    /** The ids of all lines, in the order the student put them in. */
    record Ordered(List<String> lines) implements Answer {

        public Ordered {
            lines = List.copyOf(lines);
        }
    }

    /** For some left sides, by id, the id of the right side they were given; in the order of the ids. */
    record Matched(SequencedMap<String, String> pairs) implements Answer {

        public Matched {
            pairs = new LinkedHashMap<>(new TreeMap<>(pairs));
            if (pairs.isEmpty()) {
                throw new IllegalArgumentException("nothing matched is Unanswered");
            }
        }

        @Override
        public SequencedMap<String, String> pairs() {
            return new LinkedHashMap<>(pairs);
        }
    }

    /** What was typed into each gap, to the letter; a gap left empty is blank, but not all are. */
    record Typed(List<String> texts) implements Answer {

        public Typed {
            texts = List.copyOf(texts);
            if (texts.stream().allMatch(String::isBlank)) {
                throw new IllegalArgumentException("nothing typed is Unanswered");
            }
        }
    }

    /** Nothing given, or taken back. */
    record Unanswered() implements Answer {}

    static Answer choosing(Collection<String> options) {
        return options.isEmpty() ? new Unanswered() : new Chosen(List.copyOf(options));
    }

    static Answer ordering(List<String> lines) {
        return lines.isEmpty() ? new Unanswered() : new Ordered(lines);
    }

    static Answer matching(Map<String, String> pairs) {
        return pairs.isEmpty() ? new Unanswered() : new Matched(new TreeMap<>(pairs));
    }

    static Answer typing(List<String> texts) {
        return texts.stream().allMatch(String::isBlank) ? new Unanswered() : new Typed(texts);
    }

    /** The ids of what was chosen, lines and right sides included; none for what was typed, which stays in this service. */
    default List<String> chosen() {
        return switch (this) {
            case Chosen(var options) -> options;
            case Ordered(var lines) -> lines;
            case Matched(var pairs) -> List.copyOf(pairs.values());
            case Typed ignored -> List.of();
            case Unanswered() -> List.of();
        };
    }
}
