package org.lectern.quiz.bank;

import java.util.List;
import org.lectern.quiz.question.AuthoredQuestion;
import org.lectern.quiz.question.AuthoredQuestion.AuthoredMistake;
import org.lectern.quiz.question.AuthoredQuestion.AuthoredOption;
import org.lectern.quiz.question.AuthoredQuestion.AuthoredPair;

/** Questions as an instructor writes them, one of each type, that the linter has nothing against. They belong to the section login of a sample course. */
final class Written {

    private static final String EXPLANATION =
            "SECRET-EXPLANATION, and it is long enough to explain something to somebody.\n";

    private Written() {}

    static List<AuthoredQuestion> ofEachType() {
        return List.of(
                single("w-single"),
                choice("w-multi", "multi", "Which two of these?\n", List.of(true, true, false)),
                trueFalse(),
                output(),
                typed("w-text", "text", List.of(List.of("login_user", "  two  spaces")), true, null, null),
                typed("w-number", "number", List.of(List.of("401", "0777")), false, "0.5", null),
                fill(),
                order(),
                match());
    }

    static AuthoredQuestion single(String id) {
        return choice(id, "single", "Which one does " + id + " mean?\n", List.of(true, false, false));
    }

    /** The same question with another stem. */
    static AuthoredQuestion restated(AuthoredQuestion question, String stem) {
        return question(
                question.id(),
                question.type(),
                stem,
                question.options(),
                question.accept(),
                question.ignoreCase(),
                question.tolerance(),
                question.wrong(),
                question.lines(),
                question.pairs(),
                question.verify());
    }

    static AuthoredQuestion without(AuthoredQuestion question, String why) {
        return question(
                question.id(),
                question.type(),
                question.stem(),
                question.options().stream()
                        .map(option -> new AuthoredOption(
                                option.text(),
                                option.value(),
                                option.key(),
                                option.why().equals(why) ? "" : option.why()))
                        .toList(),
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static AuthoredQuestion choice(String id, String type, String stem, List<Boolean> keys) {
        return question(
                id,
                type,
                stem,
                List.of(
                        new AuthoredOption(
                                "`<b>` & {{ first }} of " + id, "first", keys.get(0), "SECRET-WHY of the first."),
                        new AuthoredOption("no: second", null, keys.get(1), "SECRET-WHY of the second."),
                        new AuthoredOption("'third' # no comment", null, keys.get(2), "SECRET-WHY of the third.")),
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                List.of(),
                "assert answer == \"first\"\nif True:\n    pass\n");
    }

    private static AuthoredQuestion trueFalse() {
        return question(
                "w-truefalse",
                "truefalse",
                "It is so.",
                List.of(
                        new AuthoredOption("True", null, false, "SECRET-WHY: it is not."),
                        new AuthoredOption("False", null, true, "SECRET-WHY: it is so.")),
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static AuthoredQuestion output() {
        return question(
                "w-output",
                "output",
                "What does it print?\n\n```python\nprint('a\\n b')\n```\n",
                List.of(
                        new AuthoredOption("a\n b\n", null, true, "SECRET-WHY of the output."),
                        new AuthoredOption("a b", null, false, "SECRET-WHY of one line."),
                        new AuthoredOption("A\n b", null, false, "SECRET-WHY of the capital.")),
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static AuthoredQuestion typed(
            String id, String type, List<List<String>> accept, boolean ignoreCase, String tolerance, String proof) {
        return question(
                id,
                type,
                "What is typed for " + id + "?",
                List.of(),
                accept,
                ignoreCase,
                tolerance,
                List.of(new AuthoredMistake(null, "999", "SECRET-WHY of the mistake.")),
                List.of(),
                List.of(),
                proof);
    }

    private static AuthoredQuestion fill() {
        return question(
                "w-fill",
                "fill",
                "Fill `___1___` and `___2___`.\n",
                List.of(),
                List.of(List.of("yes"), List.of("null", "~")),
                false,
                null,
                List.of(new AuthoredMistake(2, "no", "SECRET-WHY of the gap.")),
                List.of(),
                List.of(),
                null);
    }

    private static AuthoredQuestion order() {
        return question(
                "w-order",
                "order",
                "Put the lines in order.",
                List.of(),
                List.of(),
                false,
                null,
                List.of(),
                List.of("def f():", "    return 1", "print(f())"),
                List.of(),
                null);
    }

    private static AuthoredQuestion match() {
        return question(
                "w-match",
                "match",
                "Which belongs to which?",
                List.of(),
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                List.of(
                        new AuthoredPair("`GET`", "reads", "SECRET-WHY one."),
                        new AuthoredPair("`POST`", "writes", "SECRET-WHY two."),
                        new AuthoredPair("`HEAD`", "asks", "SECRET-WHY three.")),
                null);
    }

    private static AuthoredQuestion question(
            String id,
            String type,
            String stem,
            List<AuthoredOption> options,
            List<List<String>> accept,
            boolean ignoreCase,
            String tolerance,
            List<AuthoredMistake> wrong,
            List<String> lines,
            List<AuthoredPair> pairs,
            String verify) {
        return new AuthoredQuestion(
                id,
                type,
                "login",
                "objective-of-login",
                "understand",
                2,
                List.of("login", "1.10"),
                "practice",
                stem,
                EXPLANATION,
                "login#anchor-of-login",
                verify,
                options,
                accept,
                ignoreCase,
                tolerance,
                wrong,
                lines,
                pairs);
    }
}
