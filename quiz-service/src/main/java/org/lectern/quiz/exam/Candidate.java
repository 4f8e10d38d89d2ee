package org.lectern.quiz.exam;

/** A question version that a form may take, with its place in the course. */
public record Candidate(
        String question, int version, String section, String chapter, String objective, int difficulty) {}
