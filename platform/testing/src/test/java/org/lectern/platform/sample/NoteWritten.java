package org.lectern.platform.sample;

import java.time.Instant;

/** A fact of the sample: the key's note number so and so. */
public record NoteWritten(String key, int number, Instant at) {}
