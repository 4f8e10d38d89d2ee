package org.lectern.content.exam;

import java.util.List;

/** The mock exams of a course, the one published last first. */
record ExamList(List<ExamView> exams) {}
