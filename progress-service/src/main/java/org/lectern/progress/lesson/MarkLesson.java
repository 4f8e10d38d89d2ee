package org.lectern.progress.lesson;

import jakarta.validation.constraints.NotNull;

/** To mark a lesson as read, or to take the mark away. */
record MarkLesson(@NotNull Boolean completed) {}
