package org.lectern.course.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code course.yaml} and gathers around it what the folder holds. */
final class CourseReader {

    static final String OUTLINE = "course.yaml";

    private static final Pattern LESSON = Pattern.compile("chapters/[^/]+/[^/]+\\.md");
    private static final Pattern QUESTIONS = Pattern.compile("chapters/[^/]+/questions/[^/]+\\.yaml");
    private static final Pattern EXAM = Pattern.compile("exams/[^/]+\\.yaml");
    private static final Pattern LAB = Pattern.compile("labs/[^/]+/lab\\.yaml");

    private final CourseSource source;
    private final Problems problems;

    CourseReader(CourseSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    Optional<Course> read() {
        var outline = source.text(OUTLINE);
        if (outline.isEmpty()) {
            problems.error(
                    Place.startOf(OUTLINE),
                    "no-course",
                    "There is no course.yaml",
                    "Put it at the top of the course folder");
            return Optional.empty();
        }
        return YamlMap.parse(OUTLINE, 1, outline.get(), problems).map(this::course);
    }

    private Course course(YamlMap yaml) {
        var slug = yaml.text("slug");
        Words.checkId(problems, yaml.place("slug"), slug);
        var outlined = yaml.maps("chapters").stream().map(this::chapter).toList();
        var course = new Course(
                slug,
                yaml.text("title"),
                yaml.text("summary"),
                yaml.text("language"),
                yaml.text("licence"),
                staff(yaml),
                exam(yaml),
                withLessons(slug, outlined),
                each(QUESTIONS, file -> new QuestionReader(file, problems).read(text(file))),
                each(
                        EXAM,
                        file -> new ExamReader(file, problems)
                                .read(text(file)).stream().toList()),
                each(
                        LAB,
                        file -> new LabReader(file, source, problems)
                                .read(text(file)).stream().toList()),
                source.hash());
        yaml.rejectUnknownKeys();
        return course;
    }

    private Optional<List<String>> staff(YamlMap yaml) {
        if (!yaml.has("staff")) {
            yaml.optionalText("staff");
            return Optional.empty();
        }
        // A list has no text, the word has no list: ask for the one that stands there.
        return yaml.isList("staff") ? Optional.of(yaml.texts("staff")) : everybody(yaml);
    }

    private Optional<List<String>> everybody(YamlMap yaml) {
        yaml.word("staff", Map.of("all", true));
        return Optional.empty();
    }

    private Course.MockExam exam(YamlMap yaml) {
        var exam = yaml.map("exam");
        if (exam.isEmpty()) {
            problems.error(
                    yaml.place(), "missing-key", "`exam` is missing", "Add items, minutes and passMark below `exam:`");
        }
        return exam.map(found -> {
                    var read = new Course.MockExam(
                            found.integer("items"), found.integer("minutes"), found.integer("passMark"));
                    found.rejectUnknownKeys();
                    return read;
                })
                .orElse(new Course.MockExam(0, 0, 0));
    }

    private Course.Chapter chapter(YamlMap yaml) {
        var chapter = new Course.Chapter(
                yaml.integer("number"),
                yaml.text("id"),
                yaml.text("title"),
                yaml.integer("examItems"),
                yaml.maps("sections").stream().map(this::section).toList());
        Words.checkId(problems, yaml.place("id"), chapter.id());
        yaml.rejectUnknownKeys();
        return chapter;
    }

    private Course.Section section(YamlMap yaml) {
        var section =
                new Course.Section(yaml.text("id"), yaml.quotedNumber("number"), yaml.text("title"), Optional.empty());
        Words.checkId(problems, yaml.place("id"), section.id());
        if (!section.number().isEmpty()
                && !Words.NUMBER.matcher(section.number()).matches()) {
            problems.error(
                    yaml.place("number"),
                    "bad-number",
                    "`%s` is no section number".formatted(section.number()),
                    "Write \"6.1\"");
        }
        yaml.rejectUnknownKeys();
        return section;
    }

    private List<Course.Chapter> withLessons(String slug, List<Course.Chapter> outlined) {
        var numbers = new HashMap<String, String>();
        outlined.forEach(chapter -> chapter.sections().forEach(section -> numbers.put(section.id(), section.number())));
        var lessons = new HashMap<String, Lesson>();
        for (var file : files(LESSON)) {
            new LessonReader(file, slug, source, numbers, problems).read().ifPresent(lesson -> {
                if (lessons.putIfAbsent(lesson.id(), lesson) != null) {
                    problems.error(
                            Place.startOf(file),
                            "doubled-id",
                            "Another file holds the lesson `%s`".formatted(lesson.id()),
                            "Keep one of " + file + " and "
                                    + lessons.get(lesson.id()).file());
                }
            });
        }
        return outlined.stream()
                .map(chapter -> new Course.Chapter(
                        chapter.number(),
                        chapter.id(),
                        chapter.title(),
                        chapter.examItems(),
                        chapter.sections().stream()
                                .map(section -> new Course.Section(
                                        section.id(),
                                        section.number(),
                                        section.title(),
                                        Optional.ofNullable(lessons.get(section.id()))))
                                .toList()))
                .toList();
    }

    private <T> List<T> each(Pattern kind, java.util.function.Function<String, List<T>> read) {
        return files(kind).stream().flatMap(file -> read.apply(file).stream()).toList();
    }

    private List<String> files(Pattern kind) {
        return source.files().keySet().stream()
                .filter(path -> kind.matcher(path).matches())
                .toList();
    }

    private String text(String file) {
        return source.text(file).orElseThrow();
    }
}
