package org.lectern.quiz.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * An answer as it travels, with the one part that fits its question's type; the others are absent.
 *
 * @param chosen option ids: single, multi, truefalse, output; none takes any answer back
 * @param order the ids of all lines: order
 * @param matched right side by left side, both ids: match
 * @param typed a text for each gap, "" for one left empty: text and number have one, fill as many as its stem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GivenAnswer(List<String> chosen, List<String> order, Map<String, String> matched, List<String> typed) {

    public static GivenAnswer of(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(var options) -> new GivenAnswer(options, null, null, null);
            case Answer.Ordered(var lines) -> new GivenAnswer(null, lines, null, null);
            case Answer.Matched(var pairs) -> new GivenAnswer(null, null, pairs, null);
            case Answer.Typed(var texts) -> new GivenAnswer(null, null, null, texts);
            case Answer.Unanswered() -> new GivenAnswer(List.of(), null, null, null);
        };
    }

    /** As it was stored: it fitted its question then. */
    Answer stored() {
        if (typed != null) {
            return Answer.typing(typed);
        }
        if (matched != null) {
            return Answer.matching(matched);
        }
        return order != null ? Answer.ordering(order) : Answer.choosing(chosen == null ? List.of() : chosen);
    }
}
