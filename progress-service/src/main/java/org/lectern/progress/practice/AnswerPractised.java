package org.lectern.progress.practice;

import java.util.UUID;

/** Said within this process, in the transaction that took up an answer in study mode. */
public record AnswerPractised(UUID event) {}
