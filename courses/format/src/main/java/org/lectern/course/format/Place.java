package org.lectern.course.format;

/** Where something stands; line and column count from 1. */
public record Place(String file, int line, int column) {

    static Place startOf(String file) {
        return new Place(file, 1, 1);
    }
}
