package org.lectern.quiz.question;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.course.format.Course;
import org.lectern.course.format.Exam;

/** Turns the files of a course that has no errors into what the bank keeps. Texts become safe HTML here, once. */
final class BankFiles {

    private BankFiles() {}

    static List<BankedQuestion> questions(Course course) {
        return course.questions().stream()
                .map(question -> new QuestionFile(
                                course.slug(),
                                course.section(question.item().section())
                                        .orElseThrow()
                                        .id(),
                                question)
                        .banked())
                .toList();
    }

    static List<PackagedExam> exams(Course course) {
        return course.exams().stream().map(BankFiles::exam).toList();
    }

    private static PackagedExam exam(Exam exam) {
        List<PackagedExam.Line> lines = exam.blueprint().stream()
                .map(line -> new PackagedExam.Line(
                        line.section().orElse(null),
                        line.chapter().orElse(null),
                        line.question().orElse(null),
                        line.items()))
                .toList();
        String digest = AuthorsText.digest(Stream.of(
                exam.title(), exam.pool(), exam.fixed(), lines, exam.minutes(), exam.passMark(), exam.attempts()));
        return new PackagedExam(
                exam.id(),
                digest,
                exam.title(),
                Pool.of(exam.pool().name()),
                exam.fixed(),
                lines,
                exam.minutes(),
                exam.passMark(),
                exam.attempts().orElse(null));
    }
}
