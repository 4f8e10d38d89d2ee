package org.lectern.course.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one mock exam of {@code exams/}. */
final class ExamReader {

    private static final Map<String, Boolean> FORMS = Words.ordered("fixed", "drawn");

    private final String file;
    private final Problems problems;

    ExamReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<Exam> read(String yaml) {
        return YamlMap.parse(file, 1, yaml, problems).flatMap(map -> {
            var id = map.text("id");
            Words.checkId(problems, map.place("id"), id);
            var pool = map.word("pool", Words.of(Question.Pool.class));
            map.word("form", FORMS);
            var exam = pool.map(drawnFrom -> new Exam(
                    map.place("id"),
                    id,
                    map.text("title"),
                    drawnFrom,
                    map.optionalText("form").equals(Optional.of("fixed")),
                    lines(map),
                    map.integer("minutes"),
                    map.integer("passMark"),
                    map.optionalInteger("attempts")));
            map.rejectUnknownKeys();
            return exam;
        });
    }

    /** What is picked, and what is drawn beside it. */
    private List<Exam.Line> lines(YamlMap map) {
        var picked = map.texts("picked").stream()
                .map(id -> new Exam.Line(map.place("picked"), Optional.empty(), Optional.empty(), Optional.of(id), 1));
        var drawn = map.maps("blueprint").stream().map(this::line);
        var lines = Stream.concat(picked, drawn).toList();
        if (lines.isEmpty()) {
            problems.error(
                    map.place(),
                    "empty-exam",
                    "The exam asks nothing",
                    "Name `picked` questions by their ids or give a `blueprint`");
        }
        return lines;
    }

    private Exam.Line line(YamlMap yaml) {
        var line = new Exam.Line(
                yaml.place(),
                yaml.optionalText("section"),
                yaml.optionalText("chapter"),
                Optional.empty(),
                yaml.integer("items"));
        if (line.section().isPresent() == line.chapter().isPresent()) {
            problems.error(
                    yaml.place(),
                    "bad-blueprint-line",
                    "A line draws from a section or from a chapter",
                    "Name exactly one of them");
        }
        if (line.items() < 1) {
            problems.error(
                    yaml.place("items"),
                    "bad-blueprint-line",
                    "A line draws at least one item",
                    "Write items: 1 or more");
        }
        yaml.rejectUnknownKeys();
        return line;
    }
}
