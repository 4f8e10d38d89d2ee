package org.lectern.course.format;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each type demands of its answers. */
final class AnswerLinter {

    private static final Pattern GAP = Pattern.compile("___(\\d+)___");
    private final Problems problems;
    private final ChoiceLinter choices;

    AnswerLinter(Problems problems) {
        this.problems = problems;
        this.choices = new ChoiceLinter(problems);
    }

    void lint(Question question) {
        switch (question) {
            case Question.Choice choice -> choices.lint(choice);
            case Question.Text text -> text(text);
            case Question.Numeric number -> number(number);
            case Question.Fill fill -> fill(fill);
            case Question.Order order -> order(order);
            case Question.Match match -> match(match);
        }
    }

    private void text(Question.Text question) {
        var right = new HashSet<String>();
        question.accept().forEach(text -> right.add(AnswerText.normal(text, question.ignoreCase())));
        accepted(question.item(), question.accept(), right.size());
        wrong(
                question.item(),
                question.wrong(),
                text -> right.contains(AnswerText.normal(text, question.ignoreCase())));
    }

    private void number(Question.Numeric question) {
        var right = question.accept().stream()
                .flatMap(text -> AnswerText.decimal(text).stream())
                .toList();
        long different =
                right.stream().map(BigDecimal::stripTrailingZeros).distinct().count();
        accepted(question.item(), question.accept(), question.accept().size() - right.size() + (int) different);
        if (question.tolerance().signum() < 0) {
            error(question.item().at(), "negative-tolerance", "The tolerance is below 0", "Leave it out for none");
        }
        wrong(
                question.item(),
                question.wrong(),
                text -> AnswerText.decimal(text).stream()
                        .anyMatch(number ->
                                right.stream().anyMatch(near -> AnswerText.near(number, near, question.tolerance()))));
    }

    private void fill(Question.Fill question) {
        var item = question.item();
        var inStem = GAP.matcher(item.stem())
                .results()
                .map(gap -> gap.group(1))
                .distinct()
                .toList();
        var wanted = Stream.iterate(1, number -> number + 1)
                .limit(question.gaps().size())
                .map(String::valueOf)
                .toList();
        if (wanted.isEmpty() || !inStem.stream().sorted().toList().equals(wanted)) {
            error(
                    item.at(),
                    "gaps-differ",
                    "The stem has the gaps %s and `accept` answers %d"
                            .formatted(inStem, question.gaps().size()),
                    "Write ___1___, ___2___ … into it, and a list of accepted texts for each");
        }
        for (var gap : question.gaps()) {
            var right = new HashSet<String>();
            gap.accept().forEach(text -> right.add(AnswerText.normal(text, false)));
            accepted(item, gap.accept(), right.size());
            refuted(gap.wrong(), text -> right.contains(AnswerText.normal(text, false)));
        }
        provenByMistakes(
                item, question.gaps().stream().allMatch(gap -> gap.wrong().isEmpty()));
    }

    private void accepted(Question.Item item, List<String> accept, int different) {
        if (accept.isEmpty() || accept.stream().anyMatch(String::isBlank)) {
            error(item.at(), "nothing-accepted", "No answer would be right", "List under `accept` what is right");
        } else if (different < accept.size()) {
            error(item.at(), "doubled-answer", "Two accepted answers are the same", "Drop one");
        }
    }

    private void wrong(Question.Item item, List<Question.Wrong> wrong, Predicate<String> isRight) {
        refuted(wrong, isRight);
        provenByMistakes(item, wrong.isEmpty());
    }

    private void refuted(List<Question.Wrong> wrong, Predicate<String> isRight) {
        wrong.stream()
                .filter(mistake -> isRight.test(mistake.text()))
                .forEach(mistake -> error(
                        mistake.at(),
                        "accepted-and-wrong",
                        "`%s` is accepted and called wrong".formatted(mistake.text()),
                        "Take it out of one of the two"));
    }

    /** A proof is only worth something that refutes what students really get wrong. */
    private void provenByMistakes(Question.Item item, boolean none) {
        if (none && item.proof().isPresent()) {
            error(item.at(), "no-wrong-answers", "The proof has nothing to refute", "List typical mistakes as `wrong`");
        }
    }

    private void order(Question.Order question) {
        var lines = question.lines();
        if (lines.size() < 3 || lines.size() > 10) {
            error(
                    question.item().at(),
                    "wrong-number-of-lines",
                    "%d lines are no order to find".formatted(lines.size()),
                    "Give 3 to 10");
        }
        if (lines.stream().distinct().count() < lines.size()) {
            error(
                    question.item().at(),
                    "doubled-line",
                    "Two lines are the same, so two orders are",
                    "Make them differ");
        }
    }

    private void match(Question.Match question) {
        var pairs = question.pairs();
        if (pairs.size() < 3 || pairs.size() > 6) {
            error(
                    question.item().at(),
                    "wrong-number-of-pairs",
                    "%d pairs to match".formatted(pairs.size()),
                    "Give 3 to 6");
        }
        var seen = new HashSet<String>();
        for (var pair : pairs) {
            boolean left = seen.add("left " + QuestionLinter.normal(pair.left()));
            boolean right = seen.add("right " + QuestionLinter.normal(pair.right()));
            if (!left || !right) {
                error(pair.at(), "doubled-side", "A side of this pair stands twice", "Make the sides differ");
            }
        }
    }

    private void error(Place at, String rule, String message, String remedy) {
        problems.error(at, rule, message, remedy);
    }
}
