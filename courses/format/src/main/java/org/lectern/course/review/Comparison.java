package org.lectern.course.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reviewers' answers beside the keys. */
record Comparison(Booklet booklet, List<AnswerFile> reviewers) {

    Comparison {
        var known = booklet.sheets().stream().map(Sheet::id).collect(Collectors.toSet());
        for (var reviewer : reviewers) {
            var strange = new HashSet<>(reviewer.answers().keySet());
            strange.removeAll(known);
            if (!strange.isEmpty()) {
                throw new ReviewRefused("%s answers what was not asked: %s"
                        .formatted(
                                reviewer.reviewer(), strange.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }

    String text() {
        return Stream.of(table(), findings(), remarks(), unanswered()).collect(Collectors.joining("\n"));
    }

    private String table() {
        var lines = new StringBuilder("%-36s".formatted("chapter"));
        reviewers.forEach(reviewer -> lines.append("%20s".formatted(reviewer.reviewer())));
        lines.append("\n");
        booklet.parts()
                .forEach(part -> lines.append(row(
                        "%2d %s"
                                .formatted(
                                        part.chapter().number(), part.chapter().title()),
                        part.sheets())));
        return lines.append(row("all", booklet.sheets())).toString();
    }

    private String row(String name, List<Sheet> sheets) {
        return "%-36s".formatted(name)
                + reviewers.stream()
                        .map(reviewer -> {
                            long right = sheets.stream()
                                    .filter(sheet -> agrees(reviewer, sheet))
                                    .count();
                            return "%20s"
                                    .formatted("%d of %d, %3d %%"
                                            .formatted(right, sheets.size(), 100 * right / sheets.size()));
                        })
                        .collect(Collectors.joining())
                + "\n";
    }

    private String findings() {
        return "Disagreements\n"
                + each((reviewer, sheet) -> answer(reviewer, sheet)
                        .filter(_ -> !agrees(reviewer, sheet))
                        .map(answer -> "%s: %s answers %s, the key is %s%s"
                                .formatted(
                                        sheet.id(),
                                        reviewer.reviewer(),
                                        String.join(", ", answer.texts()),
                                        new Key(sheet).text(),
                                        answer.remark().map(text -> ". " + text).orElse(""))));
    }

    private String remarks() {
        return "Remarks on what is agreed\n"
                + each((reviewer, sheet) -> answer(reviewer, sheet)
                        .filter(_ -> agrees(reviewer, sheet))
                        .flatMap(AnswerFile.Answer::remark)
                        .map(remark -> "%s: %s: %s".formatted(sheet.id(), reviewer.reviewer(), remark)));
    }

    private String unanswered() {
        return "Not answered\n"
                + each((reviewer, sheet) -> answer(reviewer, sheet).isPresent()
                        ? Optional.empty()
                        : Optional.of("%s: %s".formatted(sheet.id(), reviewer.reviewer())));
    }

    private String each(java.util.function.BiFunction<AnswerFile, Sheet, Optional<String>> finding) {
        var lines = booklet.sheets().stream()
                .flatMap(sheet -> reviewers.stream().flatMap(reviewer -> finding.apply(reviewer, sheet).stream()))
                .map(line -> "  " + line + "\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "  none\n" : lines;
    }

    private static Optional<AnswerFile.Answer> answer(AnswerFile reviewer, Sheet sheet) {
        return Optional.ofNullable(reviewer.answers().get(sheet.id()));
    }

    private static boolean agrees(AnswerFile reviewer, Sheet sheet) {
        return answer(reviewer, sheet)
                .filter(answer -> new Key(sheet).agrees(answer.texts()))
                .isPresent();
    }
}
