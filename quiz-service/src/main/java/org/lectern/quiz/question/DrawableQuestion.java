package org.lectern.quiz.question;

/** A question version that a form may take today. */
public record DrawableQuestion(String question, int version, String section, String objective, short difficulty) {}
