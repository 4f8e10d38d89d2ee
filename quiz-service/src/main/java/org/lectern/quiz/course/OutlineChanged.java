package org.lectern.quiz.course;

/** Said within this process, in the transaction that took over a release: the course has a new outline and release hash. */
public record OutlineChanged(KnownCourse course) {}
