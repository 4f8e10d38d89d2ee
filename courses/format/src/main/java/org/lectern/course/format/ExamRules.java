package org.lectern.course.format;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the terms of one exam must be among themselves; each complaint stands where the author wrote what is wrong. */
final class ExamRules {

    private static final int MOST_ITEMS = 200;
    private static final int MOST_MINUTES = 600;
    private static final int MOST_ATTEMPTS = 1_000;
    private static final int A_YEAR_OF_HOURS = 8_760;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_GROUP = 100;
    private static final int MOST_GROUPS = 50;
    private static final int MOST_REVIEWS = 20;

    private final YamlMap map;
    private final Problems problems;

    ExamRules(YamlMap map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    void check(Exam exam) {
        numbers(exam);
        eachLineOnce(exam.blueprint());
        window(exam);
        groups(exam);
        reviews(exam);
        if (exam.pool() == Question.Pool.EXAM && !exam.fixed()) {
            problems.error(
                    map.place("form"),
                    "exam-pool-is-fixed",
                    "Questions of the exam pool appear in fixed exams only",
                    "Write form: fixed, or draw from the practice pool");
        }
    }

    private void numbers(Exam exam) {
        within("minutes", exam.minutes(), 1, MOST_MINUTES);
        within("passMark", exam.passMark(), 0, Integer.MAX_VALUE);
        exam.attempts().ifPresent(attempts -> within("attempts", attempts, 1, MOST_ATTEMPTS));
        if (exam.passMark() > exam.items()) {
            problems.error(
                    map.place("passMark"),
                    "pass-mark-too-high",
                    "Nobody can reach the pass mark",
                    "The exam has %d items".formatted(exam.items()));
        }
        if (exam.items() > MOST_ITEMS) {
            tooMuch(map.place(), "An exam has at most %d items, this one %d".formatted(MOST_ITEMS, exam.items()));
        }
        if (exam.title().length() > LONGEST_TITLE) {
            tooMuch(map.place("title"), "A title has at most %d characters".formatted(LONGEST_TITLE));
        }
    }

    private void within(String key, int value, int least, int most) {
        // What is missing has been complained of.
        if (map.has(key) && (value < least || value > most)) {
            outOfRange(map.place(key), key, least, most);
        }
    }

    private void outOfRange(Place at, String key, int least, int most) {
        problems.error(
                at,
                "out-of-range",
                "`%s` is too small or too great".formatted(key),
                most == Integer.MAX_VALUE ? "From %d on".formatted(least) : "From %d to %d".formatted(least, most));
    }

    private void tooMuch(Place at, String message) {
        problems.error(at, "too-much", message, "Write less");
    }

    /** Two lines of the same place would be one. */
    private void eachLineOnce(List<Exam.Line> lines) {
        record Draws(Optional<String> section, Optional<String> chapter, Optional<Exam.Difficulty> difficulty) {}
        var seen = new HashSet<Draws>();
        lines.stream()
                .filter(line -> line.question().isEmpty())
                .filter(line -> !seen.add(new Draws(line.section(), line.chapter(), line.difficulty())))
                .forEach(line -> problems.error(
                        line.at(),
                        "doubled-line",
                        "Another line draws from the same place",
                        "Make one line of both, or name a difficulty"));
    }

    private void window(Exam exam) {
        if (exam.opensAt().isPresent()
                && exam.closesAt().isPresent()
                && !exam.closesAt().get().isAfter(exam.opensAt().get())) {
            problems.error(
                    map.place("closesAt"), "window-upside-down", "The exam closes before it opens", "Mend one of both");
        }
    }

    private void groups(Exam exam) {
        var names = exam.groups();
        namedOnce(
                "groups",
                IntStream.range(0, names.size())
                        .mapToObj(at -> new Named(map.place("groups", at), names.get(at)))
                        .toList(),
                MOST_GROUPS);
        namedOnce(
                "reviewOfGroups",
                exam.reviewOfGroups().stream()
                        .map(one -> new Named(one.at(), one.group()))
                        .toList(),
                MOST_REVIEWS);
    }

    private record Named(Place at, String group) {}

    private void namedOnce(String key, List<Named> groups, int most) {
        var seen = new HashSet<String>();
        for (var named : groups) {
            if (!seen.add(named.group())) {
                problems.error(
                        named.at(),
                        "doubled-group",
                        "The group `%s` is named twice".formatted(named.group()),
                        "Drop one");
            }
            if (named.group().isBlank() || named.group().length() > LONGEST_GROUP) {
                tooMuch(named.at(), "The name of a group has 1 to %d characters".formatted(LONGEST_GROUP));
            }
        }
        if (groups.size() > most) {
            tooMuch(map.place(key), "There are at most %d".formatted(most));
        }
    }

    private void reviews(Exam exam) {
        Stream.concat(
                        exam.review().map(review -> new Written(map.place("review"), review)).stream(),
                        exam.reviewOfGroups().stream().map(one -> new Written(one.reviewAt(), one.review())))
                .forEach(written -> review(written, exam));
    }

    private record Written(Place at, Exam.Review review) {}

    private void review(Written written, Exam exam) {
        int hours = written.review().laterHours();
        if (hours < 1 || hours > A_YEAR_OF_HOURS) {
            outOfRange(written.at(), "laterHours", 1, A_YEAR_OF_HOURS);
        }
        if (written.review().waitsForClose() && exam.closesAt().isEmpty()) {
            problems.error(
                    written.at(),
                    "review-without-close",
                    "Something is shown after the close, and the exam does not close",
                    "Give `closesAt`, or show it at another time");
        }
    }
}
