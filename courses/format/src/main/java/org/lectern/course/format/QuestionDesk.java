package org.lectern.course.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and lints questions apart from their folder, by the same rules: of the guide it is told only what questions may point at.
 */
public final class QuestionDesk {

    /** What is said of a question as a whole, at its id, and which of its fields it is about. */
    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("doubled-stem", "stem"),
            Map.entry("near-twins", "stem"),
            Map.entry("stem-hides-the-number", "stem"),
            Map.entry("gaps-differ", "stem"),
            Map.entry("no-program", "stem"),
            Map.entry("unproven", "verify"),
            Map.entry("no-wrong-answers", "wrong"),
            Map.entry("thin-explanation", "explanation"),
            Map.entry("unknown-section", "section"),
            Map.entry("unknown-objective", "objective"),
            Map.entry("broken-anchor", "ref"),
            Map.entry("truefalse-in-exam", "pool"),
            Map.entry("not-one-key", "options"),
            Map.entry("wrong-number-of-keys", "options"),
            Map.entry("too-few-options", "options"),
            Map.entry("not-true-and-false", "options"),
            Map.entry("nothing-accepted", "accept"),
            Map.entry("doubled-answer", "accept"),
            Map.entry("negative-tolerance", "tolerance"),
            Map.entry("wrong-number-of-lines", "lines"),
            Map.entry("doubled-line", "lines"),
            Map.entry("wrong-number-of-pairs", "pairs"));

    private static final Pattern ITEM = Pattern.compile("^items\\[\\d+]");

    /** What questions may point at in a section, all of it by id. */
    public record Section(String id, String number, List<String> objectives, List<String> anchors) {}

    /**
     * What was found, and where in a form.
     *
     * @param question its id; empty when it has none, or for the file itself
     * @param field as in {@code options[1].why}; empty for the question itself
     */
    public record Finding(Problem problem, String question, String field) {}

    /** @param questions those that could be read, whatever was found in them */
    public record Reading(List<Question> questions, List<Finding> findings) {

        public boolean isSound() {
            return findings.stream().noneMatch(found -> found.problem().severity() == Problem.Severity.ERROR);
        }
    }

    private final String course;
    private final List<Section> sections;

    public QuestionDesk(String course, List<Section> sections) {
        this.course = course;
        this.sections = List.copyOf(sections);
    }

    /**
     * Reads files of questions and lints them beside the rest of the bank.
     *
     * @param files text by name
     * @param others the rest of the bank, which is not blamed for anything
     */
    public Reading read(Map<String, String> files, List<Question> others) {
        var problems = new Problems();
        try {
            var questions = files.entrySet().stream()
                    .flatMap(file -> new QuestionReader(file.getKey(), problems).read(file.getValue()).stream())
                    .toList();
            new QuestionLinter(around(others, questions), problems).lint();
            return new Reading(questions, findings(files, problems));
        } catch (StackOverflowError e) {
            problems.error(
                    Place.startOf(files.keySet().iterator().next()),
                    "nested-too-deeply",
                    "Brackets, lists or quotes are nested thousands of times",
                    "Take them out");
            return new Reading(List.of(), findings(files, problems));
        }
    }

    /** The questions with nothing around them, as they were kept when they were sound. */
    public static List<Question> kept(String yaml) {
        return new QuestionReader("kept.yaml", new Problems()).read(yaml);
    }

    /** Those that are read stand last, so that they are blamed for what they double. */
    private Course around(List<Question> others, List<Question> questions) {
        var all = new ArrayList<>(others);
        all.addAll(questions);
        var written = sections.stream().map(QuestionDesk::written).toList();
        return new Course(
                course,
                course,
                "",
                "",
                "",
                Optional.empty(),
                new Course.MockExam(0, 0, 0),
                List.of(new Course.Chapter(1, course, course, 0, written)),
                List.copyOf(all),
                List.of(),
                List.of(),
                "");
    }

    private static Course.Section written(Section section) {
        var lesson = new Lesson(
                "",
                section.id(),
                "",
                "",
                0,
                section.objectives().stream()
                        .map(id -> new Lesson.Objective(id, ""))
                        .toList(),
                List.of(),
                List.of(),
                "",
                "",
                section.anchors().stream()
                        .map(id -> new Lesson.Anchor(id, "", 2))
                        .toList(),
                List.of(),
                List.of());
        return new Course.Section(section.id(), section.number(), "", Optional.of(lesson));
    }

    private static List<Finding> findings(Map<String, String> files, Problems problems) {
        var paths = new HashMap<String, FieldPath>();
        return problems.all().stream()
                .filter(problem -> files.containsKey(problem.file()))
                .filter(problem -> !problem.rule().equals("few-practice-questions"))
                .map(problem ->
                        finding(problem, paths.computeIfAbsent(problem.file(), file -> FieldPath.in(files.get(file)))))
                .toList();
    }

    private static Finding finding(Problem problem, FieldPath paths) {
        var path = paths.of(problem);
        var item = ITEM.matcher(path);
        if (!item.find()) {
            return new Finding(problem, "", path);
        }
        var field = path.substring(item.end()).replaceFirst("^\\.", "");
        return new Finding(
                problem,
                paths.text(item.group() + ".id"),
                field.equals("id") ? ABOUT.getOrDefault(problem.rule(), field) : field);
    }
}
