package org.lectern.quiz.course;

/**
 * A course as its newest release tells it.
 *
 * @param releaseHash of the course package that content published
 * @param withdrawn running attempts finish, nothing new starts
 */
public record KnownCourse(String course, String title, String releaseHash, Outline outline, boolean withdrawn) {}
