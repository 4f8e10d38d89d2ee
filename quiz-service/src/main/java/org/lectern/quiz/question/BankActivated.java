package org.lectern.quiz.question;

import java.util.List;
import org.lectern.quiz.course.KnownCourse;

/** Said within this process, in the transaction that activated a package: the course's bank and its exam files are these now. */
public record BankActivated(KnownCourse course, List<PackagedExam> exams) {}
