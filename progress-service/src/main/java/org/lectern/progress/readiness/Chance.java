package org.lectern.progress.readiness;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The probability to pass an exam.
 *
 * @param probability of at least the pass mark
 * @param low what it would be if the learner knew as little as the estimates leave open with 80 % certainty
 * @param high and as much
 */
public record Chance(double probability, double low, double high) {

    /**
     * The points of a chapter are beta-binomially distributed, the points of the exam are their sum (by convolution). The interval takes the learner's
     * true share of right answers as normally distributed, with the estimates' means and variances weighed by the blueprint, and asks how likely a
     * binomial score reaches the pass mark at the ends of its middle 80 %. What the chapters lean on is uncertain for all of them alike and is added
     * as that one error, so that chapters without an answer widen the interval by as much as they leave open.
     *
     * @param passMark in items
     * @param varianceOfMean of the mean that the estimates lean on
     */
    static Chance of(List<ChapterEstimate> chapters, int passMark, double varianceOfMean) {
        double[] points = {1};
        for (var chapter : chapters) {
            points = sum(points, pointsOf(chapter));
        }
        double probability = tail(points, passMark);
        int items = points.length - 1;
        double mean = 0;
        double variance = 0;
        double leaning = 0;
        for (var chapter : chapters) {
            double share = (double) chapter.items() / items;
            mean += share * chapter.mean();
            variance += share * share * chapter.variance();
            leaning += share * chapter.leaning();
        }
        variance += leaning * leaning * varianceOfMean;
        double margin = ChapterEstimate.MIDDLE_80 * sqrt(variance);
        return new Chance(
                probability,
                min(probability, tail(binomial(items, max(0, mean - margin)), passMark)),
                max(probability, tail(binomial(items, min(1, mean + margin)), passMark)));
    }

    /** P(k right of n) for k from 0 to n, by the ratio of neighbours. */
    private static double[] pointsOf(ChapterEstimate chapter) {
        double a = chapter.right();
        double b = chapter.wrong();
        int n = chapter.items();
        var points = new double[n + 1];
        points[0] = 1;
        for (int i = 0; i < n; i++) {
            points[0] *= (b + i) / (a + b + i);
        }
        for (int k = 0; k < n; k++) {
            points[k + 1] = points[k] * (n - k) / (k + 1) * (a + k) / (b + n - k - 1);
        }
        return points;
    }

    private static double[] binomial(int n, double p) {
        double[] points = {1};
        double[] item = {1 - p, p};
        for (int i = 0; i < n; i++) {
            points = sum(points, item);
        }
        return points;
    }

    private static double[] sum(double[] one, double[] other) {
        var sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[i + j] += one[i] * other[j];
            }
        }
        return sum;
    }

    private static double tail(double[] points, int passMark) {
        return min(
                1,
                IntStream.range(passMark, points.length)
                        .mapToDouble(k -> points[k])
                        .sum());
    }
}
