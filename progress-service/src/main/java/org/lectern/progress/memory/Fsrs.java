package org.lectern.progress.memory;

import static java.lang.Math.exp;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;

/**
 * FSRS-6, the free spaced repetition scheduler, with its default parameters. Source: open-spaced-repetition, "The algorithm" (wiki of
 * free-spaced-repetition-scheduler) and its reference implementation py-fsrs 6, whose published sequences are the test of this class. Without
 * learning steps and without fuzz: a card comes back on a later day, and the same facts give the same day.
 */
public final class Fsrs {

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };
    private static final double DECAY = -W[20];
    private static final double FACTOR = pow(0.9, 1 / DECAY) - 1;
    private static final double LEAST_STABILITY = 0.001;
    private static final double RETENTION = 0.9;

    private Fsrs() {}

    /** After the first answer of all: S0 and D0. */
    public static Memory first(Rating rating) {
        return new Memory(W[rating.grade() - 1], difficulty(initialDifficulty(rating)));
    }

    /** @param days whole days since the last answer; 0: on the same day, where other formulas hold */
    public static Memory next(Memory memory, Rating rating, long days) {
        double stability = days < 1
                ? sameDay(memory.stability(), rating)
                : rating == Rating.AGAIN
                        ? forgotten(memory, retrievability(memory, days))
                        : recalled(memory, retrievability(memory, days), rating);
        return new Memory(max(stability, LEAST_STABILITY), nextDifficulty(memory.difficulty(), rating));
    }

    /** The probability of recall after so many days: the forgetting curve, a power law through 90 % at the stability. */
    public static double retrievability(Memory memory, double days) {
        return pow(1 + FACTOR * max(0, days) / memory.stability(), DECAY);
    }

    /** Whole days until the probability of recall is down to 90 %, one at least. */
    public static long interval(Memory memory) {
        return max(1, Math.round(memory.stability() / FACTOR * (pow(RETENTION, 1 / DECAY) - 1)));
    }

    private static double sameDay(double stability, Rating rating) {
        double increase = exp(W[17] * (rating.grade() - 3 + W[18])) * pow(stability, -W[19]);
        return stability * (rating.grade() >= Rating.GOOD.grade() ? max(increase, 1) : increase);
    }

    private static double recalled(Memory memory, double retrievability, Rating rating) {
        double penalty = rating == Rating.HARD ? W[15] : 1;
        double bonus = rating == Rating.EASY ? W[16] : 1;
        return memory.stability()
                * (1
                        + exp(W[8])
                                * (11 - memory.difficulty())
                                * pow(memory.stability(), -W[9])
                                * (exp((1 - retrievability) * W[10]) - 1)
                                * penalty
                                * bonus);
    }

    private static double forgotten(Memory memory, double retrievability) {
        double longTerm = W[11]
                * pow(memory.difficulty(), -W[12])
                * (pow(memory.stability() + 1, W[13]) - 1)
                * exp((1 - retrievability) * W[14]);
        return min(longTerm, memory.stability() / exp(W[17] * W[18]));
    }

    private static double nextDifficulty(double difficulty, Rating rating) {
        double change = -W[6] * (rating.grade() - 3);
        double damped = difficulty + (10 - difficulty) * change / 9;
        return difficulty(W[7] * initialDifficulty(Rating.EASY) + (1 - W[7]) * damped);
    }

    private static double initialDifficulty(Rating rating) {
        return W[4] - exp(W[5] * (rating.grade() - 1)) + 1;
    }

    private static double difficulty(double unbounded) {
        return min(max(unbounded, 1), 10);
    }
}
