package org.lectern.progress.notice;

/**
 * News with its place in the stream.
 *
 * @param learner whom it concerns; null: everybody
 * @param data JSON
 */
record Notice(long seq, String learner, String name, String data) {}
