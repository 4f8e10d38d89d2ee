package org.lectern.quiz.question;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.lectern.course.format.AnswerText;

/** Holds what a browser sent against the question: only what could be an answer to it is kept and graded. */
public final class FitAnswer {

    private static final int LONGEST_TEXT = 200;

    private final int position;
    private final GivenAnswer given;

    private FitAnswer(int position, GivenAnswer given) {
        this.position = position;
        this.given = given;
    }

    /**
     * @param position of the question in its paper, for the message
     * @throws InvalidAnswer the answer is of another type, names what the question has not, or is too long
     */
    public static Answer fit(int position, Question question, GivenAnswer given) {
        FitAnswer fit = new FitAnswer(position, given);
        return fit.isTakenBack() ? new Answer.Unanswered() : fit.to(question);
    }

    private boolean isTakenBack() {
        return given.chosen() != null
                && given.chosen().isEmpty()
                && given.order() == null
                && given.matched() == null
                && given.typed() == null;
    }

    private Answer to(Question question) {
        return switch (question) {
            case ChoiceQuestion choice -> choose(choice, only(given.chosen(), "chosen"));
            case OrderQuestion order -> order(order, only(given.order(), "order"));
            case MatchQuestion match -> match(match, only(given.matched(), "matched"));
            case NumberQuestion number -> number(number, only(given.typed(), "typed"));
            case TypedQuestion typed -> type(typed, only(given.typed(), "typed"));
        };
    }

    private <T> T only(T part, String name) {
        long parts = java.util.stream.Stream.of(given.chosen(), given.order(), given.matched(), given.typed())
                .filter(java.util.Objects::nonNull)
                .count();
        if (part == null || parts != 1) {
            throw invalid("is answered by `%s` alone", name);
        }
        return part;
    }

    private Answer choose(ChoiceQuestion question, List<String> chosen) {
        List<String> known = question.options().stream().map(Option::id).toList();
        if (!known.containsAll(chosen)) {
            throw invalid("has no such option");
        }
        Answer answer = Answer.choosing(chosen);
        if (answer.chosen().size() > question.mostChosen()) {
            throw invalid("takes one option");
        }
        return answer;
    }

    private Answer order(OrderQuestion question, List<String> lines) {
        List<String> known = question.options().stream().map(Option::id).toList();
        if (lines.isEmpty()) {
            return new Answer.Unanswered();
        }
        if (lines.size() != known.size() || !new HashSet<>(lines).equals(new HashSet<>(known))) {
            throw invalid("takes each of its %d lines once", known.size());
        }
        return Answer.ordering(lines);
    }

    private Answer match(MatchQuestion question, Map<String, String> pairs) {
        if (!question.lefts().stream().map(MatchQuestion.Side::id).toList().containsAll(pairs.keySet())
                || !question.options().stream().map(Option::id).toList().containsAll(pairs.values())) {
            throw invalid("has no such sides");
        }
        return Answer.matching(pairs);
    }

    private Answer number(NumberQuestion question, List<String> typed) {
        Answer answer = type(question, typed);
        if (answer instanceof Answer.Typed(var texts)
                && AnswerText.decimal(texts.getFirst()).isEmpty()) {
            throw invalid("takes a decimal number, with a point if need be");
        }
        return answer;
    }

    private Answer type(TypedQuestion question, List<String> typed) {
        if (typed.size() != question.gaps().size()) {
            throw invalid("takes %d texts", question.gaps().size());
        }
        if (typed.stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            throw invalid("takes at most %d characters", LONGEST_TEXT);
        }
        if (typed.stream().anyMatch(text -> text.chars().anyMatch(Character::isISOControl))) {
            throw invalid("takes one line of text");
        }
        return Answer.typing(typed);
    }

    private InvalidAnswer invalid(String rule, Object... values) {
        return new InvalidAnswer("Question %d %s.".formatted(position, rule.formatted(values)));
    }
}
