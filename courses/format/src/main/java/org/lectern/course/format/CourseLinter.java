package org.lectern.course.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** What can only be judged when the whole course has been read: names that must be unique, links that must lead somewhere, sums. */
final class CourseLinter {

    private final CourseSource source;
    private final Course course;
    private final Problems problems;
    private final Place outline = Place.startOf(CourseReader.OUTLINE);

    CourseLinter(CourseSource source, Course course, Problems problems) {
        this.source = source;
        this.course = course;
        this.problems = problems;
    }

    void lint() {
        outline();
        links();
        new QuestionLinter(course, problems).lint();
        unique(course.exams().stream().map(Exam::id).toList(), "exam id");
        new ExamLinter(course, problems).lint();
        labs();
    }

    private void outline() {
        unique(course.chapters().stream().map(Course.Chapter::id).toList(), "chapter id");
        unique(course.sections().map(Course.Section::id).toList(), "section id");
        unique(course.sections().map(Course.Section::number).toList(), "section number");
        course.chapters()
                .forEach(chapter -> chapter.sections().stream()
                        .filter(section -> !section.number().startsWith(chapter.number() + "."))
                        .forEach(section -> problems.error(
                                outline,
                                "number-differs",
                                "Section %s stands in chapter %d".formatted(section.number(), chapter.number()),
                                "Number it %d.x".formatted(chapter.number()))));
        int items =
                course.chapters().stream().mapToInt(Course.Chapter::examItems).sum();
        if (items != course.exam().items()) {
            problems.error(
                    outline,
                    "blueprint-does-not-sum",
                    "The chapters give %d exam items, the exam has %d"
                            .formatted(items, course.exam().items()),
                    "Make the chapters' examItems sum to exam.items");
        }
        if (course.chapters().isEmpty()) {
            problems.error(outline, "no-chapters", "The course has no chapters", "Add at least one below `chapters:`");
        }
        if (course.exam().minutes() < 1
                || course.exam().passMark() < 0
                || course.chapters().stream().anyMatch(chapter -> chapter.number() < 1 || chapter.examItems() < 0)
                || course.lessons().anyMatch(lesson -> lesson.minutes() < 0)) {
            problems.error(
                    outline,
                    "out-of-range",
                    "A number is too small: minutes of the exam and chapters count from 1, all others from 0",
                    "Mend it here or in the lesson's front matter");
        }
        if (course.exam().passMark() > course.exam().items()) {
            problems.error(
                    outline, "pass-mark-too-high", "Nobody can reach the pass mark", "Set it to at most exam.items");
        }
        course.sections()
                .forEach(section -> section.lesson()
                        .filter(lesson -> !lesson.title().equals(section.title()))
                        .ifPresent(lesson -> problems.error(
                                Place.startOf(lesson.file()),
                                "title-differs",
                                "course.yaml calls it `%s`".formatted(section.title()),
                                "Use the same title")));
        unique(
                course.lessons()
                        .flatMap(lesson -> lesson.objectives().stream().map(Lesson.Objective::id))
                        .toList(),
                "objective id");
    }

    private void unique(List<String> names, String kind) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> problems.error(
                        outline, "doubled-id", "The %s `%s` stands twice".formatted(kind, name), "Rename one of them"));
    }

    private void links() {
        course.lessons().forEach(lesson -> {
            int firstLine = (int) source.text(lesson.file()).orElse("").lines().count()
                    - (int) lesson.markdown().lines().count()
                    + 1;
            MarkdownText.parse(lesson.markdown()).document().accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    var span = link.getSourceSpans().isEmpty()
                            ? null
                            : link.getSourceSpans().getFirst();
                    var at = span == null
                            ? Place.startOf(lesson.file())
                            : new Place(lesson.file(), span.getLineIndex() + firstLine, span.getColumnIndex() + 1);
                    check(link.getDestination(), lesson, at);
                    visitChildren(link);
                }
            });
        });
    }

    private void check(String target, Lesson from, Place at) {
        if (target.startsWith("#")) {
            checkAnchor(Optional.of(from), target.substring(1), at);
            return;
        }
        Markdown.CrossLink.parse(target).ifPresent(link -> {
            switch (link.kind()) {
                case SECTION -> {
                    var section = course.section(link.id());
                    if (section.isEmpty() || !section.get().id().equals(link.id())) {
                        problems.error(
                                at,
                                "broken-link",
                                "There is no section `%s`".formatted(link.id()),
                                "Link by a section's id");
                    }
                    // A section nobody has written yet may be linked to; its anchors cannot.
                    section.ifPresent(
                            found -> link.anchor().ifPresent(anchor -> checkAnchor(found.lesson(), anchor, at)));
                }
                case LAB -> {
                    if (course.labs().stream().noneMatch(lab -> lab.id().equals(link.id()))) {
                        problems.error(at, "broken-link", "There is no lab `%s`".formatted(link.id()), "Mend the id");
                    }
                }
            }
        });
    }

    private void checkAnchor(Optional<Lesson> lesson, String anchor, Place at) {
        if (lesson.stream()
                .flatMap(found -> found.anchors().stream())
                .noneMatch(known -> known.id().equals(anchor))) {
            problems.error(
                    at,
                    "broken-anchor",
                    "There is no anchor `%s`%s"
                            .formatted(anchor, lesson.isEmpty() ? ": that lesson is not written" : ""),
                    "Anchors there: "
                            + lesson.stream()
                                    .flatMap(found -> found.anchors().stream())
                                    .map(Lesson.Anchor::id)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void labs() {
        unique(course.labs().stream().map(Lab::id).toList(), "lab id");
        Map<String, Lesson> lessons = new HashMap<>();
        course.lessons().forEach(lesson -> lessons.put(lesson.id(), lesson));
        for (var lab : course.labs()) {
            if (course.sections().noneMatch(section -> section.id().equals(lab.section()))) {
                problems.error(
                        lab.at(),
                        "unknown-section",
                        "There is no section `%s`".formatted(lab.section()),
                        "Mend the id");
            }
            lab.wrong().stream()
                    .filter(wrong ->
                            lab.checks().stream().noneMatch(check -> check.id().equals(wrong.fails())))
                    .forEach(wrong -> problems.error(
                            lab.at(),
                            "unknown-check",
                            "There is no check `%s`".formatted(wrong.fails()),
                            "Name one of the lab's checks"));
            Optional.ofNullable(lessons.get(lab.section()))
                    .ifPresent(lesson -> lab.objectives().stream()
                            .filter(id -> lesson.objectives().stream()
                                    .noneMatch(objective -> objective.id().equals(id)))
                            .forEach(id -> problems.error(
                                    lab.at(),
                                    "unknown-objective",
                                    "%s has no objective `%s`".formatted(lesson.id(), id),
                                    "Mend the id")));
        }
    }
}
