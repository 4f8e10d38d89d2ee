package org.lectern.quiz.question;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What a student gave to one question. */
public sealed interface Answer permits Answer.Chosen, Answer.Unanswered {

    /** The ids of the chosen options, each once, in the order of the ids. */
    record Chosen(List<String> options) implements Answer {

        public Chosen {
            options = List.copyOf(new TreeSet<>(options));
            if (options.isEmpty()) {
                throw new IllegalArgumentException("nothing chosen is Unanswered");
            }
        }
    }

    /** Nothing given, or taken back. */
    record Unanswered() implements Answer {}

    static Answer choosing(Collection<String> options) {
        return options.isEmpty() ? new Unanswered() : new Chosen(List.copyOf(options));
    }

    /** The chosen options' ids; none for an answer that has no options. */
    default List<String> chosen() {
        return switch (this) {
            case Chosen(var options) -> options;
            case Unanswered() -> List.of();
        };
    }
}
