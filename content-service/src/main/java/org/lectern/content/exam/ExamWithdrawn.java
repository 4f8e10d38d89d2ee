package org.lectern.content.exam;

/** What content reads of {@code quiz.exam.withdrawn.v1}. */
record ExamWithdrawn(String exam, String course, long revision) {}
