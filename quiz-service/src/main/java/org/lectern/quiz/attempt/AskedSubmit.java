package org.lectern.quiz.attempt;

import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.UUID;

/**
 * An attempt that its student hands in, every answer being saved.
 *
 * @param device that hands it in
 * @param at when that arrived, in whole microseconds: what the deadline is held against
 * @param trace to which the events belong that it leads to
 */
record AskedSubmit(UUID attempt, String learner, UUID device, Instant at, Context trace) {}
