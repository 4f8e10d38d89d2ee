package org.lectern.quiz.question;

import java.util.List;
import org.lectern.course.format.Course;

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
        return course.exams().stream()
                .map(exam -> new ExamFile(exam).packaged())
                .toList();
    }
}
