package org.lectern.content.lesson;

/**
 * A file that lessons show.
 *
 * @param path relative to the course folder
 * @param type its media type
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Picture(String path, String type, byte[] content) {}
