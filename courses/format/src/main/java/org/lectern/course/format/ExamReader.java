package org.lectern.course.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
            var exam = pool.map(drawnFrom -> exam(map, id, drawnFrom));
            map.rejectUnknownKeys();
            exam.ifPresent(found -> new ExamRules(map, problems).check(found));
            return exam;
        });
    }

    private Exam exam(YamlMap map, String id, Question.Pool pool) {
        return new Exam(
                map.place("id"),
                id,
                map.text("title"),
                pool,
                map.optionalText("form").equals(Optional.of("fixed")),
                map.optionalWord("shuffle", Words.of(Exam.Shuffle.class)).orElse(Exam.Shuffle.ALL),
                lines(map),
                map.integer("minutes"),
                map.integer("passMark"),
                map.optionalInteger("attempts"),
                map.optionalWord("counts", Words.of(Exam.Counts.class)).orElse(Exam.Counts.BEST),
                map.moment("opensAt"),
                map.moment("closesAt"),
                map.texts("groups"),
                map.optionalMap("review").map(ExamReader::review),
                map.maps("reviewOfGroups").stream().map(this::ofGroup).toList());
    }

    /** What is picked, and what is drawn beside it. */
    private List<Exam.Line> lines(YamlMap map) {
        var picked = map.texts("picked");
        var lines = Stream.concat(
                        IntStream.range(0, picked.size()).mapToObj(at -> pick(map.place("picked", at), picked.get(at))),
                        map.maps("blueprint").stream().map(this::line))
                .toList();
        if (lines.isEmpty()) {
            problems.error(
                    map.place(),
                    "empty-exam",
                    "The exam asks nothing",
                    "Name `picked` questions by their ids or give a `blueprint`");
        }
        return lines;
    }

    private static Exam.Line pick(Place at, String question) {
        return new Exam.Line(at, Optional.empty(), Optional.empty(), Optional.of(question), Optional.empty(), 1);
    }

    private Exam.Line line(YamlMap yaml) {
        var line = new Exam.Line(
                yaml.place(),
                yaml.optionalText("section"),
                yaml.optionalText("chapter"),
                Optional.empty(),
                yaml.optionalWord("difficulty", Words.of(Exam.Difficulty.class)),
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

    private Exam.GroupReview ofGroup(YamlMap yaml) {
        var review = yaml.optionalMap("review");
        if (!yaml.has("review")) {
            yaml.missing("review");
        }
        var ofGroup = new Exam.GroupReview(
                yaml.place("group"),
                yaml.text("group"),
                yaml.place("review"),
                review.map(ExamReader::review).orElse(Exam.Review.NOTHING));
        yaml.rejectUnknownKeys();
        return ofGroup;
    }

    private static Exam.Review review(YamlMap yaml) {
        var review = new Exam.Review(
                when(yaml, "score"),
                when(yaml, "answers"),
                when(yaml, "correctness"),
                when(yaml, "key"),
                when(yaml, "explanation"),
                yaml.optionalInteger("laterHours").orElse(Exam.Review.A_DAY));
        yaml.rejectUnknownKeys();
        return review;
    }

    /** Every part is named: what an author forgets is not shown by accident. */
    private static Exam.When when(YamlMap yaml, String part) {
        return yaml.word(part, Words.of(Exam.When.class)).orElse(Exam.When.NEVER);
    }
}
