package org.lectern.quiz.exam;

/** A chapter of a published exam, as it was called then, with its number of items in every form. */
public record ExamChapter(String chapter, int number, String title, int items) {}
