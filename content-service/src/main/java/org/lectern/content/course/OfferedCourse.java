package org.lectern.content.course;

/** A course that readers get, with what its current release says of it. */
public record OfferedCourse(CurrentRelease current, Outline outline) {}
