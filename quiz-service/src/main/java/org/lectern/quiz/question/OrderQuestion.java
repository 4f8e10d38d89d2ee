package org.lectern.quiz.question;

import java.util.List;

/** @param lines in the right order; none of them carries a key */
public record OrderQuestion(String stemHtml, List<Option> lines, String explanationHtml, Reference ref)
        implements Question {

    public static final String TYPE = "order";

    public OrderQuestion {
        lines = Option.distinct(lines);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("one line is in order");
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Option> options() {
        return lines;
    }

    /** The ids of the lines in the right order. */
    public List<String> key() {
        return lines.stream().map(Option::id).toList();
    }
}
