package org.lectern.quiz.exam;

/** An event about an exam or an attempt at one. */
public interface OfAnExam {

    String exam();
}
