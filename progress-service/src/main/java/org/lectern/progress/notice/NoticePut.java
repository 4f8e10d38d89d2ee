package org.lectern.progress.notice;

/** Said within this process, in the transaction that put a notice. */
record NoticePut() {}
