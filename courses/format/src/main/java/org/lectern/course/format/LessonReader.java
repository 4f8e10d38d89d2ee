package org.lectern.course.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads one lesson: front matter, body, samples; renders it; complains where something in the text itself is wrong. */
final class LessonReader {

    private final String file;
    private final String course;
    private final CourseSource source;
    private final Map<String, String> numbers;
    private final Problems problems;

    /** @param numbers of the outline's sections by id */
    LessonReader(String file, String course, CourseSource source, Map<String, String> numbers, Problems problems) {
        this.file = file;
        this.course = course;
        this.source = source;
        this.numbers = numbers;
        this.problems = problems;
    }

    Optional<Lesson> read() {
        var text = source.text(file).orElseThrow();
        int end = text.indexOf("\n---\n", 3);
        if (!text.startsWith("---\n") || end < 0) {
            problems.error(
                    Place.startOf(file),
                    "no-front-matter",
                    "The lesson has no front matter",
                    "Begin with --- lines around id, section, title …");
            return Optional.empty();
        }
        var body = text.substring(end + "\n---\n".length());
        var places = new BodyPlaces(file, (int) text.substring(0, end).lines().count() + 2);
        return YamlMap.parse(file, 2, text.substring(4, end + 1), problems).map(yaml -> lesson(yaml, body, places));
    }

    private Lesson lesson(YamlMap yaml, String body, BodyPlaces places) {
        var id = yaml.text("id");
        checkSection(yaml, id, yaml.quotedNumber("section"));
        var objectives = objectives(yaml);
        var title = yaml.text("title");
        var description = yaml.text("description");
        int minutes = yaml.integer("minutes");
        var requires = requires(yaml);
        var packages = yaml.texts("packages");
        yaml.rejectUnknownKeys();

        var markdown = MarkdownText.parse(body);
        checkAnchors(markdown);
        var rules = new TextRules(places, source, problems);
        markdown.document().accept(rules);
        var code = new LessonCode(places, source, problems);
        code.putIn(markdown.document());
        var html =
                markdown.html(Markdown.links(course), mediaOf(source.hash()), picture -> Media.size(source, picture));
        return new Lesson(
                file,
                id,
                title,
                description,
                minutes,
                objectives,
                requires,
                packages,
                body,
                html,
                markdown.anchors(),
                code.samples(),
                rules.labs());
    }

    private void checkSection(YamlMap yaml, String id, String number) {
        if (!numbers.containsKey(id)) {
            problems.error(
                    yaml.place("id"),
                    "unknown-section",
                    "course.yaml has no section `%s`".formatted(id),
                    "Add it there or mend the id");
        } else if (!numbers.get(id).equals(number)) {
            problems.error(
                    yaml.place("section"),
                    "number-differs",
                    "course.yaml calls `%s` %s, this file %s".formatted(id, numbers.get(id), number),
                    "Write section: \"%s\"".formatted(numbers.get(id)));
        }
    }

    private List<Lesson.Objective> objectives(YamlMap yaml) {
        var objectives = yaml.maps("objectives").stream().map(this::objective).toList();
        if (objectives.isEmpty()) {
            problems.error(
                    yaml.place("objectives"),
                    "no-objectives",
                    "The lesson has no objectives",
                    "Say what a reader can do afterwards");
        }
        return objectives;
    }

    private List<String> requires(YamlMap yaml) {
        var requires = yaml.texts("requires");
        requires.stream()
                .filter(section -> !numbers.containsKey(section))
                .forEach(section -> problems.error(
                        yaml.place("requires"),
                        "unknown-section",
                        "There is no section `%s`".formatted(section),
                        "Mend the id"));
        return requires;
    }

    private Lesson.Objective objective(YamlMap yaml) {
        var objective = new Lesson.Objective(yaml.text("id"), yaml.text("text"));
        Words.checkId(problems, yaml.place("id"), objective.id());
        yaml.rejectUnknownKeys();
        return objective;
    }

    private UnaryOperator<String> mediaOf(String hash) {
        return path ->
                source.has(path) ? "/api/content/courses/%s/releases/%s/media/%s".formatted(course, hash, path) : path;
    }

    private void checkAnchors(MarkdownText markdown) {
        var seen = new HashMap<String, Lesson.Anchor>();
        for (var anchor : markdown.anchors()) {
            Words.checkId(problems, Place.startOf(file), anchor.id());
            if (seen.putIfAbsent(anchor.id(), anchor) != null) {
                problems.error(
                        Place.startOf(file),
                        "doubled-anchor",
                        "The anchor `%s` stands twice".formatted(anchor.id()),
                        "Rename one of them");
            }
        }
    }
}
