package org.lectern.course.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The rules of item writing, as far as a program can judge them. */
final class QuestionLinter {

    private static final int SHORTEST_EXPLANATION = 40;

    private final Course course;
    private final Problems problems;
    private final AnswerLinter answers;
    private final Map<String, Question> byId = new HashMap<>();
    private final Map<String, Question> byStem = new HashMap<>();

    QuestionLinter(Course course, Problems problems) {
        this.course = course;
        this.problems = problems;
        this.answers = new AnswerLinter(problems);
    }

    void lint() {
        course.questions().forEach(this::lint);
        new BankLinter(course, problems).lint();
    }

    private void lint(Question question) {
        item(question);
        answers.lint(question);
    }

    private void item(Question question) {
        var item = question.item();
        if (byId.putIfAbsent(item.id(), question) != null) {
            problems.error(
                    item.at(),
                    "doubled-id",
                    "The question id `%s` stands twice".formatted(item.id()),
                    "Give a new one");
        }
        var twin = byStem.putIfAbsent(normal(item.stem()), question);
        if (twin != null) {
            problems.error(
                    item.at(),
                    "doubled-stem",
                    "The same stem as " + twin.item().id(),
                    "Ask something else or retire one");
        }
        if (item.bloom().needsProof() && item.proof().isEmpty() && !(question instanceof Question.Output)) {
            problems.error(
                    item.at(),
                    "unproven",
                    "A question that asks to %s needs a proof"
                            .formatted(item.bloom().name().toLowerCase(Locale.ROOT)),
                    "Add `verify`: Python that asserts on `answer`");
        }
        if (item.explanation().strip().length() < SHORTEST_EXPLANATION) {
            problems.error(
                    item.at(), "thin-explanation", "The explanation explains nothing", "Say why, in a sentence or two");
        }
        var section = course.section(item.section());
        if (section.isEmpty()) {
            problems.error(
                    item.at(),
                    "unknown-section",
                    "There is no section `%s`".formatted(item.section()),
                    "Mend `section`");
            return;
        }
        section.get().lesson().ifPresent(lesson -> {
            if (lesson.objectives().stream()
                    .noneMatch(objective -> objective.id().equals(item.objective()))) {
                problems.error(
                        item.at(),
                        "unknown-objective",
                        "%s has no objective `%s`".formatted(lesson.id(), item.objective()),
                        "Use one of "
                                + lesson.objectives().stream()
                                        .map(Lesson.Objective::id)
                                        .toList());
            }
        });
        reference(item);
    }

    private void reference(Question.Item item) {
        var lesson = course.section(item.ref().section()).flatMap(Course.Section::lesson);
        if (lesson.isEmpty()) {
            problems.error(
                    item.at(),
                    "broken-anchor",
                    "No lesson `%s` is written".formatted(item.ref().section()),
                    "Point `ref` at a lesson");
        } else if (lesson.get().anchors().stream()
                .noneMatch(anchor -> anchor.id().equals(item.ref().anchor()))) {
            problems.error(
                    item.at(),
                    "broken-anchor",
                    "%s has no anchor `%s`"
                            .formatted(item.ref().section(), item.ref().anchor()),
                    "Use one of "
                            + lesson.get().anchors().stream()
                                    .map(Lesson.Anchor::id)
                                    .toList());
        }
    }

    static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
