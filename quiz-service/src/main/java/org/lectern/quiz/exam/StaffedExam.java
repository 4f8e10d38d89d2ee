package org.lectern.quiz.exam;

/** An exam that the caller is staff of, as the other features need it. */
public record StaffedExam(String exam, String course, ExamTerms terms) {}
