package org.lectern.quiz.practice;

/** A section that has practice questions, in the course's order. */
record SectionOffer(String section, int questions, int unseen, int missed) {}
