package org.lectern.quiz.exam;

import java.time.Instant;

/** {@code quiz.exam.withdrawn.v1}: nobody may start this exam any more; running attempts finish. */
record ExamWithdrawn(String exam, String course, long revision, Instant withdrawnAt) implements OfAnExam {

    static final String TYPE = "quiz.exam.withdrawn.v1";
}
