package org.lectern.course.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.course.format.CourseSource;
import org.lectern.course.format.Question;

/**
 * A question as somebody sees who is to answer it: the stem and what there is to choose from, and nothing that tells the key.
 *
 * @param lettered what is answered by its letter, in an order that follows from the texts alone; empty where something is typed
 */
record Sheet(Question question, List<String> lettered) {

    static Sheet of(Question question) {
        return new Sheet(
                question,
                switch (question) {
                    case Question.Choice choice ->
                        shuffled(question, choice.options().stream().map(Question.Option::text));
                    case Question.Order order -> shuffled(question, order.lines().stream());
                    case Question.Match match ->
                        shuffled(question, match.pairs().stream().map(Question.Pair::right));
                    case Question.Text _, Question.Numeric _, Question.Fill _ -> List.of();
                });
    }

    String id() {
        return question.item().id();
    }

    /** As Markdown. */
    String text() {
        var parts = new StringBuilder("### %s (%s: %s)\n\n%s\n"
                .formatted(
                        id(), question.type(), request(), question.item().stem().strip()));
        if (question instanceof Question.Match match) {
            parts.append("\n");
            IntStream.range(0, match.pairs().size())
                    .forEach(at -> parts.append(
                            "%d. %s\n".formatted(at + 1, lefts(match).get(at))));
        }
        if (!lettered.isEmpty()) {
            parts.append("\n");
        }
        // Lines of a program keep their indentation only where all begin in one column.
        var fence = question instanceof Question.Order ? "```\n" : "";
        parts.append(fence);
        lettered.forEach(text ->
                parts.append(letter(text)).append(") ").append(hanging(text)).append("\n"));
        parts.append(fence);
        return parts.toString();
    }

    private String request() {
        return switch (question) {
            case Question.Multi _ -> "a list of letters";
            case Question.Choice _ -> "one letter";
            case Question.Order _ -> "the list of all letters in the right order";
            case Question.Match _ -> "a list, a letter for each of 1, 2, …";
            case Question.Text _ -> "a text";
            case Question.Numeric _ -> "a number";
            case Question.Fill fill ->
                "a list, a text for each of the %d gaps".formatted(fill.gaps().size());
        };
    }

    /** The left sides, which are shown in an order of their own. */
    static List<String> lefts(Question.Match match) {
        return shuffled(match, match.pairs().stream().map(Question.Pair::left));
    }

    String letter(String text) {
        return String.valueOf((char) ('a' + lettered.indexOf(text)));
    }

    private static String hanging(String text) {
        return text.stripTrailing().lines().collect(Collectors.joining("\n   "));
    }

    private static List<String> shuffled(Question question, java.util.stream.Stream<String> texts) {
        return texts.sorted(Comparator.comparing(text -> digest(question.item().id() + "\n" + text)))
                .toList();
    }

    static String digest(String text) {
        return CourseSource.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
