package org.lectern.course.format;

import org.commonmark.node.Node;

/**
 * Where the nodes of a lesson's body stand in its file.
 *
 * @param firstLine the body's first line in the file
 */
record BodyPlaces(String file, int firstLine) {

    Place of(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty()
                ? Place.startOf(file)
                : new Place(
                        file,
                        spans.getFirst().getLineIndex() + firstLine,
                        spans.getFirst().getColumnIndex() + 1);
    }
}
