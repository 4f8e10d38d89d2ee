package org.lectern.quiz.question;

/** The paragraph of the guide that teaches what a question asks: a section's id and an anchor in it. */
public record Reference(String section, String anchor) {}
