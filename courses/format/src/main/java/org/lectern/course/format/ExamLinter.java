package org.lectern.course.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Whether mock exams name what the course has. Whether the bank can serve a blueprint is judged where it is drawn. */
final class ExamLinter {

    private final Course course;
    private final Problems problems;
    private final Map<String, Question> questions = new HashMap<>();

    ExamLinter(Course course, Problems problems) {
        this.course = course;
        this.problems = problems;
        course.questions().forEach(question -> questions.put(question.item().id(), question));
    }

    void lint() {
        course.exams().forEach(this::lint);
    }

    private void lint(Exam exam) {
        exam.blueprint().forEach(this::place);
        picked(exam);
    }

    private void place(Exam.Line line) {
        boolean known = line.section()
                        .map(id -> course.sections()
                                .anyMatch(section -> section.id().equals(id)))
                        .orElse(true)
                && line.chapter()
                        .map(id -> course.chapters().stream()
                                .anyMatch(chapter -> chapter.id().equals(id)))
                        .orElse(true);
        if (!known) {
            problems.error(line.at(), "unknown-section", "course.yaml knows no such section or chapter", "Mend the id");
        }
    }

    private void picked(Exam exam) {
        var seen = new HashSet<String>();
        for (var line : exam.blueprint()) {
            line.question().ifPresent(id -> {
                var question = questions.get(id);
                if (question == null) {
                    problems.error(
                            line.at(), "unknown-question", "There is no question `%s`".formatted(id), "Mend the id");
                } else if (question.item().pool() != exam.pool()) {
                    problems.error(
                            line.at(),
                            "question-of-another-pool",
                            "The question `%s` is not of the exam's pool".formatted(id),
                            "Pick another, or change the pool");
                }
                if (!seen.add(id)) {
                    problems.error(
                            line.at(),
                            "doubled-question",
                            "The question `%s` is picked twice".formatted(id),
                            "Drop one");
                }
            });
        }
    }
}
