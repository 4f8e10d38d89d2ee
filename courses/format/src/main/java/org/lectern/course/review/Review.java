package org.lectern.course.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;
import org.lectern.course.format.Question;

/** The command {@code courses/review}: questions for fresh eyes, and their answers beside the keys. */
final class Review {

    private static final String USAGE = """
            courses/review export  [--course DIR] [--pool exam|practice] [--sample N] FILE
            courses/review compare [--course DIR] [--pool exam|practice] [--sample N] ANSWERS.yaml …""";

    private Path course = Path.of("courses/flask-training");
    private Question.Pool pool = Question.Pool.EXAM;
    private int sample = Integer.MAX_VALUE;
    private final List<Path> files = new ArrayList<>();

    private Review() {}

    public static void main(String... arguments) throws IOException {
        try {
            System.out.print(new Review().run(arguments));
        } catch (ReviewRefused e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private String run(String... arguments) throws IOException {
        var words = new ArrayDeque<>(List.of(arguments));
        var command = words.isEmpty() ? "" : words.removeFirst();
        while (!words.isEmpty()) {
            option(words);
        }
        if (command.equals("export") && files.size() == 1) {
            return export(files.getFirst());
        }
        if (command.equals("compare") && !files.isEmpty()) {
            return new Comparison(
                            booklet(), files.stream().map(AnswerFile::read).toList())
                    .text();
        }
        throw new ReviewRefused(USAGE);
    }

    private void option(ArrayDeque<String> words) {
        var word = words.removeFirst();
        if (!word.startsWith("--")) {
            files.add(Path.of(word));
            return;
        }
        if (words.isEmpty()) {
            throw new ReviewRefused(USAGE);
        }
        var value = words.removeFirst();
        try {
            switch (word) {
                case "--course" -> course = Path.of(value);
                case "--pool" -> pool = Question.Pool.valueOf(value.toUpperCase(Locale.ROOT));
                case "--sample" -> sample = Integer.parseInt(value);
                default -> throw new ReviewRefused(USAGE);
            }
        } catch (IllegalArgumentException e) {
            throw new ReviewRefused("%s cannot be %s".formatted(word, value));
        }
    }

    private String export(Path file) throws IOException {
        var booklet = booklet();
        Files.writeString(file, booklet.text(), StandardCharsets.UTF_8);
        return "%s: %d questions\n".formatted(file, booklet.sheets().size());
    }

    private Booklet booklet() {
        var read = CourseReading.of(CourseSource.of(course)).course();
        return Booklet.of(read.orElseThrow(() -> new ReviewRefused(course + " holds no course")), pool, sample);
    }
}
