package org.lectern.quiz.exam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.quiz.course.KnownCourse;
import org.lectern.quiz.question.Pool;

/** Terms held against the bank and against the rules: what each line can be given, and what stands in the way of publishing. */
record Readiness(List<Serve> serve, List<String> obstacles) {

    static Readiness of(ExamTerms terms, KnownCourse course, List<Candidate> bank, Instant now) {
        List<Serve> serve = terms.blueprint().serve(bank);
        List<String> obstacles = new ArrayList<>();
        if (course.withdrawn()) {
            obstacles.add("The course is withdrawn.");
        }
        serve.forEach(line -> addShortfall(obstacles, line, terms.pool(), course));
        if (terms.pool() == Pool.EXAM && !terms.fixed()) {
            obstacles.add(
                    "Questions of the exam pool appear in fixed exams only: choose the practice pool or a fixed form.");
        }
        if (terms.passMark() > terms.blueprint().items()) {
            obstacles.add("The pass mark is higher than the %d points there are."
                    .formatted(terms.blueprint().items()));
        }
        addWindow(obstacles, terms, now);
        return new Readiness(serve, List.copyOf(obstacles));
    }

    boolean publishable() {
        return obstacles.isEmpty();
    }

    private static void addShortfall(List<String> obstacles, Serve line, Pool pool, KnownCourse course) {
        if (!line.isShort()) {
            return;
        }
        if (line.question() != null) {
            obstacles.add("Question %s is not among the %s questions that can be drawn."
                    .formatted(line.question(), pool.word()));
            return;
        }
        obstacles.add("%s has %d %s%s question%s that can be drawn, the blueprint asks for %d."
                .formatted(
                        name(line, course),
                        line.available(),
                        line.difficulty() == null ? "" : line.difficulty().word() + " ",
                        pool.word(),
                        line.available() == 1 ? "" : "s",
                        line.items()));
    }

    private static String name(Serve line, KnownCourse course) {
        return line.section() != null
                ? course.outline()
                        .section(line.section())
                        .map(section -> "Section %s %s".formatted(section.number(), section.title()))
                        .orElse("Section " + line.section() + ", which the course does not have,")
                : course.outline()
                        .chapter(line.chapter())
                        .map(chapter -> "Chapter %d %s".formatted(chapter.number(), chapter.title()))
                        .orElse("Chapter " + line.chapter() + ", which the course does not have,");
    }

    private static void addWindow(List<String> obstacles, ExamTerms terms, Instant now) {
        ExamWindow window = new ExamWindow(terms.opensAt(), terms.closesAt());
        if (window.isUpsideDown()) {
            obstacles.add("The window closes before it opens.");
        } else if (window.isOver(now)) {
            obstacles.add("The window is over.");
        }
        if (terms.closesAt() == null && terms.reviewWaitsForClose()) {
            obstacles.add("A review after the close needs a time at which the exam closes.");
        }
    }
}
